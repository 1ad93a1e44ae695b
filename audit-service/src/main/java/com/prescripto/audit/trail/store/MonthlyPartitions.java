package com.prescripto.audit.trail.store;

import com.prescripto.audit.trail.TrailReady;
import java.time.Clock;
import java.time.LocalDate;
import java.time.ZoneOffset;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.context.event.EventListener;
import org.springframework.dao.DataAccessException;
import org.springframework.jdbc.core.JdbcTemplate;
import org.springframework.scheduling.annotation.Scheduled;
import org.springframework.stereotype.Component;

/**
 * Makes the table's partitions ahead of time, one a month of UTC: last month's, for events that come late, and some of the
 * months to come. An event of any other month lands in the default partition.
 */
@Component
class MonthlyPartitions {

    private static final Logger log = LoggerFactory.getLogger(MonthlyPartitions.class);
    private static final int MONTHS = 5;

    private final JdbcTemplate jdbc;
    private final Clock clock;

    MonthlyPartitions(JdbcTemplate jdbc, Clock clock) {
        this.jdbc = jdbc;
        this.clock = clock;
    }

    /** Fails without harm: tomorrow is soon enough, as the months to come are there already. */
    @EventListener(TrailReady.class)
    @Scheduled(cron = "${prescripto.audit.partitions-cron}", zone = "UTC")
    void ensure() {
        var lastMonth = LocalDate.ofInstant(clock.instant(), ZoneOffset.UTC).minusMonths(1);
        try {
            var made = jdbc.queryForObject("SELECT audit_ensure_partitions(?, ?)", Integer.class, lastMonth, MONTHS);
            log.info("Made {} monthly partitions", made);
        } catch (DataAccessException e) {
            log.warn("Monthly partitions could not be made: {}", e.getMessage());
        }
    }
}
