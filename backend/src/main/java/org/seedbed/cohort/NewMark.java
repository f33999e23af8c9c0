package org.seedbed.cohort;

import org.jspecify.annotations.Nullable;
import org.seedbed.shared.AccountId;

/** How somebody took part, as just entered; the minutes are those missed by coming late or leaving early. */
record NewMark(
        AccountId account,
        AttendanceStatus status,
        @Nullable Integer minutes) {}
