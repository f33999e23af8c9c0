package org.seedbed.platform.demo;

import org.springframework.stereotype.Component;

/** Whether this programme is the demo one. */
@Component
public class DemoProgramme {
    public boolean isLoaded() {
        return false;
    }
}
