package com.prescripto.devstack.run;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.nio.file.attribute.PosixFilePermissions;
import java.util.LinkedHashMap;
import java.util.Map;

/** Where everything is: a table for people, and {@code system.json} for programs. */
final class Overview {
    private final SystemPlan plan;
    private final boolean web;

    Overview(SystemPlan plan, boolean web) {
        this.plan = plan;
        this.web = web;
    }

    String table(Path checkout) throws IOException {
        PortPlan ports = plan.ports();
        StringBuilder table = new StringBuilder(System.lineSeparator());
        if (web) {
            line(table, "Patients", ports.shownUrl("PATIENT_WEB"));
            line(table, "Doctors and admins", ports.shownUrl("ADMIN_WEB"));
        }
        line(table, "Mails", ports.shownUrl("MAIL_PAGE"));
        if (plan.hasPaymentSandbox()) {
            line(table, "Payments (sandbox)", ports.shownUrl("RAZORPAY"));
        }
        line(table, "Booking API", ports.shownUrl("BOOKING") + "/swagger-ui.html");
        line(table, "Prometheus", ports.shownUrl("PROMETHEUS"));
        line(
                table,
                "RabbitMQ",
                "%s  (%s, password in .local/secrets/rabbitmq)"
                        .formatted(ports.shownUrl("RABBITMQ_MANAGEMENT"), Environments.RABBIT_USER));
        line(table, "Control", ports.shownUrl("CONTROL") + "/nodes");
        table.append(System.lineSeparator());
        for (SignIn signIn : SignIn.all(checkout)) {
            line(table, "Sign in as " + signIn.role(), signIn.email() + "  /  " + signIn.password());
        }
        return table.toString();
    }

    private static void line(StringBuilder table, String what, String where) {
        table.append("  %-22s %s%n".formatted(what, where));
    }

    /** Written at once and readable by its owner only, since it names passwords. */
    void write(Path file) throws IOException {
        Path unfinished = file.resolveSibling(file.getFileName() + ".unfinished");
        Files.deleteIfExists(unfinished);
        Files.createFile(
                unfinished, PosixFilePermissions.asFileAttribute(PosixFilePermissions.fromString("rw-------")));
        Files.writeString(unfinished, Json.write(endpoints()), StandardCharsets.UTF_8);
        Files.move(unfinished, file, StandardCopyOption.ATOMIC_MOVE);
    }

    private Map<String, Object> endpoints() {
        PortPlan ports = plan.ports();
        Map<String, Object> all = new LinkedHashMap<>();
        all.put("patientWeb", ports.shownUrl("PATIENT_WEB"));
        all.put("adminWeb", ports.shownUrl("ADMIN_WEB"));
        all.put("booking", ports.url("BOOKING"));
        all.put("notification", ports.url("NOTIFICATION"));
        all.put("audit", ports.url("AUDIT"));
        all.put("mail", ports.url("MAIL_PAGE"));
        if (plan.hasPaymentSandbox()) {
            all.put("razorpay", ports.url("RAZORPAY"));
        }
        all.put("prometheus", ports.url("PROMETHEUS"));
        all.put("control", ports.url("CONTROL"));
        all.put("mongo", "mongodb://127.0.0.1:" + ports.port("MONGO"));
        all.put("redis", "redis://127.0.0.1:" + ports.port("REDIS"));
        all.put("kafka", "127.0.0.1:" + ports.port("KAFKA"));
        all.put(
                "rabbitmq",
                Map.of(
                        "port", ports.port("RABBITMQ"),
                        "management", ports.url("RABBITMQ_MANAGEMENT"),
                        "user", Environments.RABBIT_USER,
                        "password", plan.secrets().password("rabbitmq")));
        var audit = plan.environments().postgres().server("audit");
        all.put("postgres", Map.of("url", audit.jdbcUrl(), "user", audit.user(), "password", audit.password()));
        all.put("servicePassword", plan.secrets().password("service"));
        all.put(
                "admin",
                Map.of("email", plan.admin().email(), "password", plan.admin().password()));
        all.put("servicePassword", plan.secrets().password("service"));
        return all;
    }
}
