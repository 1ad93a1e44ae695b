package com.prescripto.booking.accounts.jobs;

import org.springframework.boot.health.contributor.Health;
import org.springframework.boot.health.contributor.HealthIndicator;
import org.springframework.stereotype.Component;

/** Part of readiness: who waits for this service to be ready can sign in as the configured admin right away. */
@Component("firstAdmin")
class FirstAdminHealth implements HealthIndicator {

    private final FirstAdminJob job;

    FirstAdminHealth(FirstAdminJob job) {
        this.job = job;
    }

    @Override
    public Health health() {
        return (job.isDone() ? Health.up() : Health.outOfService()).build();
    }
}
