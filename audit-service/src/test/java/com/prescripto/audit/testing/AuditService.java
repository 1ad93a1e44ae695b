package com.prescripto.audit.testing;

import com.prescripto.audit.AuditApplication;
import com.prescripto.devstack.PostgresServer;
import com.prescripto.devstack.TestServers;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Objects;
import org.springframework.boot.SpringApplication;
import org.springframework.context.ConfigurableApplicationContext;

/** The service, running on a free port. */
public final class AuditService implements AutoCloseable {

    public static final String SERVICE_PASSWORD = "service-password-of-these-tests";

    private static final String OWN_EVENTS = "prescripto.audit.own-events-every=";

    private final ConfigurableApplicationContext context;

    private AuditService(ConfigurableApplicationContext context) {
        this.context = context;
    }

    /** Joined to a topic and a database, with more properties as {@code name=value}; more sources come behind the application. */
    public static AuditService start(EventTopic topic, PostgresServer database, String... more) {
        return start(topic, database, new Class<?>[0], more);
    }

    public static AuditService start(
            EventTopic topic, PostgresServer database, Class<?>[] moreSources, String... more) {
        var sources = new ArrayList<Class<?>>(List.of(AuditApplication.class));
        sources.addAll(List.of(moreSources));
        var application = new SpringApplication(sources.toArray(Class<?>[]::new));
        application.setRegisterShutdownHook(false);
        return new AuditService(application.run(arguments(topic, database, more)));
    }

    /** The command line that joins the service to a topic and a database. */
    public static String[] arguments(EventTopic topic, PostgresServer database, String... more) {
        var arguments = new ArrayList<>(List.of(
                "--server.port=0",
                "--spring.datasource.url=" + database.jdbcUrl(),
                "--spring.datasource.username=" + database.user(),
                "--spring.datasource.password=" + database.password(),
                "--spring.kafka.bootstrap-servers=" + topic.bootstrapServers(),
                "--spring.kafka.consumer.group-id=" + topic.name() + ".audit",
                "--prescripto.audit.inbox.topic=" + topic.name(),
                "--prescripto.audit.inbox.dead-letter-topic=" + topic.deadLetterTopic(),
                "--prescripto.audit.inbox.heads-topic=" + topic.name() + ".audit-heads",
                "--prescripto.audit.inbox.longest-pause=2s",
                "--prescripto.services.password=" + SERVICE_PASSWORD));
        if (Arrays.stream(more).noneMatch(property -> property.startsWith(OWN_EVENTS))) {
            // What is asked of a test's trail is none of the entries it expects.
            arguments.add("--" + OWN_EVENTS + "1d");
        }
        for (var property : more) {
            arguments.add("--" + property);
        }
        return arguments.toArray(String[]::new);
    }

    /** A database of its own. */
    public static PostgresServer database() {
        return TestServers.get().postgres(TestServers.unique("audit"));
    }

    public int port() {
        return Integer.parseInt(
                Objects.requireNonNull(context.getEnvironment().getProperty("local.server.port"), "port"));
    }

    public <T> T bean(Class<T> type) {
        return context.getBean(type);
    }

    @Override
    public void close() {
        context.close();
    }
}
