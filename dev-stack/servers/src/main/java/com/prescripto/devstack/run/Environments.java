package com.prescripto.devstack.run;

import com.prescripto.devstack.PostgresServer;
import com.prescripto.devstack.RazorpayServer;
import com.prescripto.devstack.servers.PostgresAdmin;
import java.nio.file.Path;
import java.util.LinkedHashMap;
import java.util.Map;

/** The settings of each service, as environment variables. */
final class Environments {
    static final String RABBIT_USER = "prescripto";

    private static final String RAZORPAY_KEY = "PRESCRIPTO_PAYMENTS_RAZORPAY_KEYID";

    private final PortPlan ports;
    private final Secrets secrets;
    private final SignIn admin;

    /** The admin is the first one's, whose password is meant to be known: it is a demo. */
    Environments(PortPlan ports, Secrets secrets, SignIn admin) {
        this.ports = ports;
        this.secrets = secrets;
        this.admin = admin;
    }

    Map<String, String> booking(Path photos) {
        Map<String, String> environment = common("BOOKING");
        environment.putAll(mongo("prescripto_booking"));
        environment.putAll(rabbit());
        environment.putAll(kafka());
        environment.put("PRESCRIPTO_REDIS_ADDRESS", "redis://127.0.0.1:" + ports.port("REDIS"));
        environment.put("PRESCRIPTO_TOKENS_PRIVATE_KEY", secrets.tokenKey());
        environment.put("PRESCRIPTO_ADMIN_EMAIL", admin.email());
        environment.put("PRESCRIPTO_ADMIN_PASSWORD", admin.password());
        environment.put("PRESCRIPTO_PHOTOS_DIRECTORY", photos.toString());
        // Plain http on this machine: not every browser keeps a Secure cookie there.
        environment.put("PRESCRIPTO_COOKIES_SECURE", "false");
        return environment;
    }

    Map<String, String> notification() {
        Map<String, String> environment = common("NOTIFICATION");
        environment.putAll(mongo("prescripto_notification"));
        environment.putAll(rabbit());
        environment.put("SPRING_MAIL_HOST", "127.0.0.1");
        environment.put("SPRING_MAIL_PORT", Integer.toString(ports.port("SMTP")));
        return environment;
    }

    Map<String, String> audit() {
        PostgresServer database = postgres().server("audit");
        Map<String, String> environment = common("AUDIT");
        environment.putAll(kafka());
        environment.put("SPRING_DATASOURCE_URL", database.jdbcUrl());
        environment.put("SPRING_DATASOURCE_USERNAME", database.user());
        environment.put("SPRING_DATASOURCE_PASSWORD", database.password());
        return environment;
    }

    /**
     * What booking is told of the payment sandbox; nothing when it has real keys, which it finds in the environment it
     * inherits.
     */
    Map<String, String> payments(Map<String, String> inherited) {
        if (hasRazorpayKeys(inherited)) {
            return Map.of();
        }
        RazorpayServer account = razorpay();
        return Map.of(
                RAZORPAY_KEY,
                account.keyId(),
                "PRESCRIPTO_PAYMENTS_RAZORPAY_KEYSECRET",
                account.keySecret(),
                "PRESCRIPTO_PAYMENTS_RAZORPAY_WEBHOOKSECRET",
                account.webhookSecret(),
                "PRESCRIPTO_PAYMENTS_RAZORPAY_BASEURL",
                account.url(),
                "PRESCRIPTO_PAYMENTS_RAZORPAY_SCRIPT",
                ports.shownUrl("RAZORPAY") + "/v1/checkout.js");
    }

    /** Whether payments go to Razorpay itself. */
    static boolean hasRazorpayKeys(Map<String, String> environment) {
        return !environment.getOrDefault(RAZORPAY_KEY, "").isBlank();
    }

    /** The clinic's account at the sandbox. */
    RazorpayServer razorpay() {
        return new RazorpayServer(
                ports.url("RAZORPAY"),
                "rzp_test_prescripto",
                secrets.password("razorpay-key"),
                secrets.password("razorpay-webhooks"));
    }

    /** Where booking is told of payments. */
    String razorpayWebhook() {
        return ports.url("BOOKING") + "/api/payments/razorpay/webhook";
    }

    PostgresAdmin postgres() {
        return new PostgresAdmin("127.0.0.1", ports.port("POSTGRES"), secrets.password("postgres"));
    }

    private Map<String, String> common(String service) {
        Map<String, String> environment = new LinkedHashMap<>();
        environment.put("SERVER_PORT", Integer.toString(ports.port(service)));
        // Everything on this machine is reached from this machine only.
        environment.put("SERVER_ADDRESS", "127.0.0.1");
        environment.put("PRESCRIPTO_BOOKING_URL", ports.url("BOOKING"));
        environment.put("PRESCRIPTO_PATIENT_WEB_URL", ports.shownUrl("PATIENT_WEB"));
        environment.put("PRESCRIPTO_ADMIN_WEB_URL", ports.shownUrl("ADMIN_WEB"));
        // As in containers, so that what tests find in these logs is true there.
        environment.put("LOGGING_STRUCTURED_FORMAT_CONSOLE", "ecs");
        environment.put("PRESCRIPTO_SERVICE_PASSWORD", secrets.password("service"));
        return environment;
    }

    private Map<String, String> mongo(String database) {
        return Map.of("SPRING_MONGODB_URI", "mongodb://127.0.0.1:" + ports.port("MONGO") + "/" + database);
    }

    private Map<String, String> kafka() {
        return Map.of("SPRING_KAFKA_BOOTSTRAP_SERVERS", "127.0.0.1:" + ports.port("KAFKA"));
    }

    private Map<String, String> rabbit() {
        return Map.of(
                "SPRING_RABBITMQ_HOST",
                "127.0.0.1",
                "SPRING_RABBITMQ_PORT",
                Integer.toString(ports.port("RABBITMQ")),
                "SPRING_RABBITMQ_USERNAME",
                RABBIT_USER,
                "SPRING_RABBITMQ_PASSWORD",
                secrets.password("rabbitmq"));
    }
}
