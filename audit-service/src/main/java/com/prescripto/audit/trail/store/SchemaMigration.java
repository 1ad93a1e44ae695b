package com.prescripto.audit.trail.store;

import com.prescripto.audit.trail.TrailReady;
import com.zaxxer.hikari.HikariDataSource;
import java.sql.SQLException;
import java.util.concurrent.TimeUnit;
import javax.sql.DataSource;
import org.flywaydb.core.Flyway;
import org.flywaydb.core.api.FlywayException;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.context.ApplicationEventPublisher;
import org.springframework.core.NestedExceptionUtils;
import org.springframework.scheduling.annotation.Scheduled;
import org.springframework.stereotype.Component;

/** Brings the tables up to date as soon as PostgreSQL answers, however long that takes, and then says the trail is ready. */
@Component
class SchemaMigration {

    private static final Logger log = LoggerFactory.getLogger(SchemaMigration.class);

    private final Flyway flyway;
    private final DataSource dataSource;
    private final ApplicationEventPublisher events;
    private volatile boolean done;

    SchemaMigration(Flyway flyway, DataSource dataSource, ApplicationEventPublisher events) {
        this.flyway = flyway;
        this.dataSource = dataSource;
        this.events = events;
    }

    boolean isDone() {
        return done;
    }

    @Scheduled(fixedDelay = 2, timeUnit = TimeUnit.SECONDS)
    void migrate() throws SQLException {
        if (done) {
            return;
        }
        try {
            flyway.migrate();
        } catch (FlywayException e) {
            var cause = NestedExceptionUtils.getMostSpecificCause(e);
            log.warn("The tables cannot be brought up to date yet, trying again: {}", cause.getMessage());
            return;
        }
        renewConnections();
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
