package org.seedbed.platform;

import org.springframework.boot.health.contributor.Health;
import org.springframework.boot.health.contributor.HealthIndicator;
import org.springframework.stereotype.Component;

/** Whether the start is over: the demo programme loaded, if there is to be one, and the sign-ins printed. */
@Component
class StartUp implements HealthIndicator {
    private volatile boolean over;

    void isOver() {
        over = true;
    }

    @Override
    public Health health() {
        return (over ? Health.up() : Health.outOfService()).build();
    }
}
