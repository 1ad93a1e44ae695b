package com.prescripto.devstack.run;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.DisplayNameGeneration;
import org.junit.jupiter.api.DisplayNameGenerator.ReplaceUnderscores;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

@DisplayNameGeneration(ReplaceUnderscores.class)
class EnvironmentsTests {
    private final Secrets secrets;
    private final Environments environments;

    EnvironmentsTests(@TempDir Path folder) {
        secrets = new Secrets(folder);
        environments =
                new Environments(PortPlanTests.usual(), secrets, new SignIn("ADMIN", "admin@demo.example", "known"));
    }

    @Test
    void booking_is_told_its_servers_its_key_and_its_first_admin() {
        assertThat(environments.booking(Path.of("/data/photos")))
                .containsEntry("SERVER_PORT", "4000")
                .containsEntry("SPRING_MONGODB_URI", "mongodb://127.0.0.1:27117/prescripto_booking")
                .containsEntry("SPRING_RABBITMQ_PASSWORD", secrets.password("rabbitmq"))
                .containsEntry("SPRING_KAFKA_BOOTSTRAP_SERVERS", "127.0.0.1:9392")
                .containsEntry("PRESCRIPTO_REDIS_ADDRESS", "redis://127.0.0.1:6390")
                .containsEntry("PRESCRIPTO_TOKENS_PRIVATE_KEY", secrets.tokenKey())
                .containsEntry("PRESCRIPTO_ADMIN_EMAIL", "admin@demo.example")
                .containsEntry("PRESCRIPTO_PHOTOS_DIRECTORY", "/data/photos");
    }

    @Test
    void the_token_key_goes_to_booking_only() {
        assertThat(List.of(environments.notification(), environments.audit()))
                .noneMatch(environment -> environment.containsKey("PRESCRIPTO_TOKENS_PRIVATE_KEY"));
    }

    @Test
    void booking_pays_at_the_sandbox_unless_real_keys_are_set() {
        assertThat(environments.payments(Map.of()))
                .containsEntry("PRESCRIPTO_PAYMENTS_RAZORPAY_KEYID", "rzp_test_prescripto")
                .containsEntry(
                        "PRESCRIPTO_PAYMENTS_RAZORPAY_KEYSECRET",
                        environments.razorpay().keySecret())
                .containsEntry("PRESCRIPTO_PAYMENTS_RAZORPAY_BASEURL", "http://127.0.0.1:8026")
                .containsEntry("PRESCRIPTO_PAYMENTS_RAZORPAY_SCRIPT", "http://localhost:8026/v1/checkout.js");
        assertThat(environments.payments(Map.of("PRESCRIPTO_PAYMENTS_RAZORPAY_KEYID", "rzp_test_real")))
                .isEmpty();
        assertThat(environments.razorpayWebhook()).isEqualTo("http://127.0.0.1:4000/api/payments/razorpay/webhook");
    }

    @Test
    void notification_is_told_where_mails_go_and_whom_to_ask() {
        assertThat(environments.notification())
                .containsEntry("SPRING_MAIL_HOST", "127.0.0.1")
                .containsEntry("SPRING_MAIL_PORT", "2525")
                .containsEntry("PRESCRIPTO_BOOKING_URL", "http://127.0.0.1:4000")
                .containsEntry("PRESCRIPTO_PATIENT_WEB_URL", "http://localhost:5173")
                .containsEntry("PRESCRIPTO_ADMIN_WEB_URL", "http://localhost:5174");
    }

    @Test
    void audit_is_told_its_database() {
        assertThat(environments.audit())
                .containsEntry("SPRING_DATASOURCE_URL", "jdbc:postgresql://127.0.0.1:5433/audit")
                .containsEntry("SPRING_DATASOURCE_PASSWORD", secrets.password("postgres"));
    }

    @Test
    void every_service_listens_on_the_loopback_address_and_knows_the_service_password() {
        for (Map<String, String> environment :
                List.of(environments.booking(Path.of("/")), environments.notification(), environments.audit())) {
            assertThat(environment)
                    .containsEntry("SERVER_ADDRESS", "127.0.0.1")
                    .containsEntry("PRESCRIPTO_SERVICE_PASSWORD", secrets.password("service"));
        }
    }
}
