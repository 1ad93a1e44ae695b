package com.prescripto.audit.trail.store;

import com.prescripto.audit.trail.TrailReady;
import com.zaxxer.hikari.HikariDataSource;
import java.sql.SQLException;
import java.time.Clock;
import java.time.Duration;
import javax.sql.DataSource;
import org.flywaydb.core.Flyway;
import org.flywaydb.core.api.FlywayException;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.boot.context.event.ApplicationReadyEvent;
import org.springframework.context.ApplicationEventPublisher;
import org.springframework.context.event.EventListener;
import org.springframework.scheduling.TaskScheduler;
import org.springframework.stereotype.Component;

/** Brings the tables up to date as soon as PostgreSQL answers, however long that takes, and then says the trail is ready. */
@Component
class SchemaMigration {

    private static final Logger log = LoggerFactory.getLogger(SchemaMigration.class);
    private static final Duration BETWEEN_TRIES = Duration.ofSeconds(2);

    private final Flyway flyway;
    private final DataSource dataSource;
    private final TaskScheduler scheduler;
    private final Clock clock;
    private final ApplicationEventPublisher events;
    private volatile boolean done;

    SchemaMigration(
            Flyway flyway,
            DataSource dataSource,
            TaskScheduler scheduler,
            Clock clock,
            ApplicationEventPublisher events) {
        this.flyway = flyway;
        this.dataSource = dataSource;
        this.scheduler = scheduler;
        this.clock = clock;
        this.events = events;
    }

    boolean isDone() {
        return done;
    }

    @EventListener(ApplicationReadyEvent.class)
    void begin() {
        scheduler.schedule(this::migrate, clock.instant());
    }

    private void migrate() {
        try {
            flyway.migrate();
            renewConnections();
        } catch (FlywayException | SQLException e) {
            log.warn("The tables cannot be brought up to date yet, trying again: {}", e.getMessage());
            scheduler.schedule(this::migrate, clock.instant().plus(BETWEEN_TRIES));
            return;
        }
        done = true;
        log.info("The trail is ready");
        events.publishEvent(new TrailReady());
    }

    /** A connection opened before there was a role for the service acts as the tables' owner. */
    private void renewConnections() throws SQLException {
        var pool = dataSource.unwrap(HikariDataSource.class).getHikariPoolMXBean();
        if (pool != null) {
            pool.softEvictConnections();
        }
    }
}
