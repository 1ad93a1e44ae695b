package com.prescripto.devstack;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Map;
import org.junit.jupiter.api.DisplayNameGeneration;
import org.junit.jupiter.api.DisplayNameGenerator.ReplaceUnderscores;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

@DisplayNameGeneration(ReplaceUnderscores.class)
class WatchedCountersTests {
    private static final String METRICS = """
            # TYPE booking_paid_total counter
            booking_paid_total{application="booking-service",method="cash"} 2.0
            booking_paid_total{application="booking-service",method="online"} 3.0
            booking_lost_total{application="booking-service"} 0.0
            booking_wait_seconds_count 4
            """;

    @TempDir
    private Path grafana;

    @Test
    void what_is_asked_for_is_found_by_its_matchers_and_what_is_not_there_is_no_number() throws IOException {
        write("provisioning/dashboards/some.json", """
                {"expr": "sum(rate(booking_paid_total{job=\\"booking-service\\",method=~\\"cash|card\\"}[1m]))"},
                {"expr": "sum(booking_paid_total) / booking_wait_seconds_count"},
                {"expr": "booking_paid_total{method=\\"gold\\"} + audit_rows_inserted_total"}
                """);
        write("alerts/some.rules.yml", "expr: increase(booking_lost_total[5m]) > 0 unless booking_gone_total > 0");
        assertThat(WatchedCounters.read(grafana, "booking", METRICS))
                .containsExactlyInAnyOrderEntriesOf(Map.of(
                        "booking_paid_total{job=\"booking-service\",method=~\"cash|card\"}", 2.0,
                        "booking_paid_total", 5.0,
                        "booking_wait_seconds_count", 4.0,
                        "booking_paid_total{method=\"gold\"}", Double.NaN,
                        "booking_lost_total", 0.0,
                        "booking_gone_total", Double.NaN));
    }

    private void write(String name, String text) throws IOException {
        Path file = grafana.resolve(name);
        Files.createDirectories(file.getParent());
        Files.writeString(file, text);
    }
}
