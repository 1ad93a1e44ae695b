package com.prescripto.notification;

import static org.assertj.core.api.Assertions.assertThat;

import com.prescripto.notification.emails.EmailProperties;
import java.net.URI;
import java.util.LinkedHashMap;
import java.util.Map;
import org.junit.jupiter.api.DisplayNameGeneration;
import org.junit.jupiter.api.DisplayNameGenerator.ReplaceUnderscores;
import org.junit.jupiter.api.Test;
import org.springframework.boot.context.config.ConfigDataEnvironmentPostProcessor;
import org.springframework.boot.context.properties.bind.Binder;
import org.springframework.core.env.StandardEnvironment;
import org.springframework.core.env.SystemEnvironmentPropertySource;

/** What the service is configured with: its own defaults, and the names of the environment that change them. */
@DisplayNameGeneration(ReplaceUnderscores.class)
class EnvironmentTests {
    @Test
    void out_of_the_box_it_meets_the_servers_of_this_machine() {
        assertThat(read(Map.of()))
                .containsExactlyInAnyOrderEntriesOf(Map.of(
                        "server.port", "5001",
                        "spring.mongodb.uri", "mongodb://127.0.0.1:27117/prescripto_notification",
                        "spring.rabbitmq.host", "127.0.0.1",
                        "spring.rabbitmq.port", "5673",
                        "spring.mail.host", "127.0.0.1",
                        "spring.mail.port", "2525",
                        "prescripto.booking.url", "http://127.0.0.1:4000",
                        "prescripto.email.patient-web-url", "http://localhost:5173",
                        "prescripto.email.admin-web-url", "http://localhost:5174",
                        "prescripto.service.password", ""));
    }

    @Test
    void the_environment_changes_each_of_them() {
        Map<String, Object> environment = Map.of(
                "SERVER_PORT", "1",
                "SPRING_MONGODB_URI", "mongodb://db/notes",
                "SPRING_RABBITMQ_HOST", "broker",
                "SPRING_RABBITMQ_PORT", "2",
                "SPRING_MAIL_HOST", "smtp",
                "SPRING_MAIL_PORT", "3",
                "PRESCRIPTO_BOOKING_URL", "http://booking",
                "PRESCRIPTO_PATIENT_WEB_URL", "https://patients",
                "PRESCRIPTO_ADMIN_WEB_URL", "https://staff",
                "PRESCRIPTO_SERVICE_PASSWORD", "secret");
        assertThat(read(environment).values())
                .containsExactlyInAnyOrderElementsOf(
                        environment.values().stream().map(String::valueOf).toList());
    }

    @Test
    void mails_lead_to_the_web_the_environment_names() {
        var properties = binder(Map.of(
                        "PRESCRIPTO_PATIENT_WEB_URL", "https://patients", "PRESCRIPTO_ADMIN_WEB_URL", "https://staff"))
                .bind("prescripto.email", EmailProperties.class)
                .get();
        assertThat(properties.patientWebUrl()).isEqualTo(URI.create("https://patients"));
        assertThat(properties.adminWebUrl()).isEqualTo(URI.create("https://staff"));
    }

    private static Map<String, String> read(Map<String, Object> variables) {
        var values = new LinkedHashMap<String, String>();
        for (var name : new String[] {
            "server.port",
            "spring.mongodb.uri",
            "spring.rabbitmq.host",
            "spring.rabbitmq.port",
            "spring.mail.host",
            "spring.mail.port",
            "prescripto.booking.url",
            "prescripto.email.patient-web-url",
            "prescripto.email.admin-web-url",
            "prescripto.service.password"
        }) {
            values.put(name, binder(variables).bind(name, String.class).orElse(""));
        }
        return values;
    }

    private static Binder binder(Map<String, Object> variables) {
        var environment = new StandardEnvironment();
        environment
                .getPropertySources()
                .replace(
                        StandardEnvironment.SYSTEM_ENVIRONMENT_PROPERTY_SOURCE_NAME,
                        new SystemEnvironmentPropertySource(
                                StandardEnvironment.SYSTEM_ENVIRONMENT_PROPERTY_SOURCE_NAME, variables));
        ConfigDataEnvironmentPostProcessor.applyTo(environment);
        return Binder.get(environment);
    }
}
