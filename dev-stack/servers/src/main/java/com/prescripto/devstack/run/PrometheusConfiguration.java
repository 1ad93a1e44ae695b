package com.prescripto.devstack.run;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.LinkedHashMap;
import java.util.Map;

/**
 * The checked-in {@code prometheus.yml}, which names the services as docker compose does, turned to where they listen on
 * this machine.
 */
final class PrometheusConfiguration {
    private final Path checkout;
    private final PortPlan ports;

    PrometheusConfiguration(Path checkout, PortPlan ports) {
        this.checkout = checkout;
        this.ports = ports;
    }

    String render() throws IOException {
        return render(Files.readString(checkout.resolve("prometheus.yml"), StandardCharsets.UTF_8));
    }

    String render(String configuration) {
        Map<String, String> changes = new LinkedHashMap<>();
        changes.put("booking-service:4000", "127.0.0.1:" + ports.port("BOOKING"));
        changes.put("notification-service:5001", "127.0.0.1:" + ports.port("NOTIFICATION"));
        changes.put("audit-service:5002", "127.0.0.1:" + ports.port("AUDIT"));
        changes.put("rabbitmq:15692", "127.0.0.1:" + ports.port("RABBITMQ_PROMETHEUS"));
        changes.put("localhost:9090", "127.0.0.1:" + ports.port("PROMETHEUS"));
        changes.put("/etc/prometheus/alerts/", checkout.resolve("grafana/alerts") + "/");
        String rendered = configuration;
        for (Map.Entry<String, String> change : changes.entrySet()) {
            if (!rendered.contains(change.getKey())) {
                throw new IllegalStateException("prometheus.yml no longer names " + change.getKey());
            }
            rendered = rendered.replace(change.getKey(), change.getValue());
        }
        return rendered;
    }
}
