/** Certificates: snapshots of what somebody finished, which anyone who holds the code can check. */
@NullMarked
package org.seedbed.cohort.certificate;

import org.jspecify.annotations.NullMarked;
