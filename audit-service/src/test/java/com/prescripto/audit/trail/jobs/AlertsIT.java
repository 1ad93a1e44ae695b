package com.prescripto.audit.trail.jobs;

import static com.prescripto.audit.testing.TestEvent.anEvent;
import static com.prescripto.audit.testing.TestEvent.events;
import static org.assertj.core.api.Assertions.assertThat;

import com.prescripto.audit.testing.AuditService;
import com.prescripto.audit.testing.EventTopic;
import com.prescripto.audit.testing.TrailTables;
import com.prescripto.devstack.Node;
import com.prescripto.devstack.Nodes;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse.BodyHandlers;
import java.nio.file.Path;
import java.time.Duration;
import java.util.List;
import org.awaitility.Awaitility;
import org.junit.jupiter.api.DisplayNameGeneration;
import org.junit.jupiter.api.DisplayNameGenerator.ReplaceUnderscores;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

/** A real Prometheus with the rules we give it looks at the running service, and somebody is woken. */
@DisplayNameGeneration(ReplaceUnderscores.class)
class AlertsIT {

    private static final Path RULES = Path.of("..", "grafana", "alerts", "audit.rules.yml");

    private static final Duration PATIENCE = Duration.ofMinutes(3);

    private final HttpClient http = HttpClient.newHttpClient();

    @TempDir
    private Path folder;

    @Test
    void an_edit_forced_by_a_superuser_and_a_record_that_cannot_be_kept_raise_their_alerts() throws Exception {
        var database = AuditService.database();
        try (var topic = EventTopic.create();
                var service = AuditService.start(topic, database, "prescripto.audit.verification.every=200ms");
                var prometheus = Nodes.prometheus(folder, configuration(service))) {
            prometheus.start();
            var tables = new TrailTables(database);
            topic.send(events(50));
            tables.awaitRows(50);
            awaitMetric(prometheus, "audit_trail_verified_entries == 50");
            assertThat(firing(prometheus)).isEmpty();

            topic.send(anEvent().without("id"));
            tables.tamper("UPDATE audit_entry SET actor_id = 'somebody_else' WHERE chain_position = 3");

            Awaitility.await()
                    .atMost(PATIENCE)
                    .untilAsserted(() -> assertThat(firing(prometheus))
                            .contains("AuditTrailBroken page", "AuditDeadLetters page", "AuditInsertFailures warning"));
        }
    }

    private static String configuration(AuditService service) {
        return """
                global:
                  scrape_interval: 1s
                  evaluation_interval: 1s
                rule_files:
                  - "%s"
                scrape_configs:
                  - job_name: audit-service
                    metrics_path: /metrics
                    static_configs:
                      - targets: ["127.0.0.1:%d"]
                """.formatted(RULES.toAbsolutePath().normalize(), service.port());
    }

    private void awaitMetric(Node prometheus, String query) {
        Awaitility.await()
                .atMost(PATIENCE)
                .until(() -> !ask(prometheus, "query?query=" + query.replace(" ", "%20"), "/result")
                        .isEmpty());
    }

    /** Name and severity of each alert that is firing. */
    private List<String> firing(Node prometheus) throws Exception {
        return ask(prometheus, "alerts", "/alerts").stream()
                .filter(alert -> alert.at("/state").asString().equals("firing"))
                .map(alert -> alert.at("/labels/alertname").asString() + " "
                        + alert.at("/labels/severity").asString())
                .toList();
    }

    private List<JsonNode> ask(Node prometheus, String path, String list) throws Exception {
        var request = HttpRequest.newBuilder(
                        URI.create("http://127.0.0.1:%d/api/v1/%s".formatted(prometheus.port(), path)))
                .build();
        var answer = http.send(request, BodyHandlers.ofString()).body();
        return JsonMapper.shared()
                .readTree(answer)
                .at("/data" + list)
                .valueStream()
                .toList();
    }
}
