/** What people do in the console, walked in a real Chromium against the whole application with the demo programme. */
@NullMarked
package org.seedbed.journeys;

import org.jspecify.annotations.NullMarked;
