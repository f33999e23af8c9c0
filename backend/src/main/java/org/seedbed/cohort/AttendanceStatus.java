package org.seedbed.cohort;

/** How somebody took part in one session; coming late or leaving early still counts as having attended. */
enum AttendanceStatus {
    PRESENT,
    LATE,
    LEFT_EARLY,
    ABSENT,
    EXCUSED,
    NOT_RECORDED;

    boolean isAttended() {
        return this == PRESENT || this == LATE || this == LEFT_EARLY;
    }

    /** Excused absences leave the reckoning altogether. */
    boolean isCounted() {
        return isAttended() || this == ABSENT;
    }

    boolean isRecorded() {
        return this != NOT_RECORDED;
    }

    boolean hasMinutes() {
        return this == LATE || this == LEFT_EARLY;
    }
}
