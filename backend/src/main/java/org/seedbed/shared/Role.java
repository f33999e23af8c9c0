package org.seedbed.shared;

/** What a person may do; where they may do it is the scope of their grant. */
public enum Role {
    TRAINEE,
    INSTRUCTOR,
    COORDINATOR,
    ADMINISTRATOR
}
