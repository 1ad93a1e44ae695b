package com.prescripto.audit.trail.store;

import org.springframework.boot.flyway.autoconfigure.FlywayMigrationStrategy;
import org.springframework.boot.health.contributor.Health;
import org.springframework.boot.health.contributor.HealthIndicator;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;

@Configuration(proxyBeanMethods = false)
class TrailConfiguration {

    /** Not while the service starts: it must come up without PostgreSQL. See {@link SchemaMigration}. */
    @Bean
    FlywayMigrationStrategy migrateLater() {
        return flyway -> {};
    }

    /** Part of readiness, together with the database itself: whoever asks before gets no answer about the trail. */
    @Bean
    HealthIndicator trailHealthIndicator(SchemaMigration migration) {
        return () ->
                migration.isDone() ? Health.up().build() : Health.outOfService().build();
    }
}
