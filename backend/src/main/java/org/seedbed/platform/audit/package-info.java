/** What was changed, in a log that shows when somebody altered it; and what was refused. */
@NullMarked
package org.seedbed.platform.audit;

import org.jspecify.annotations.NullMarked;
