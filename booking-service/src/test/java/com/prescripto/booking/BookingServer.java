package com.prescripto.booking;

import com.prescripto.booking.queries.QueryRecording;
import com.prescripto.devstack.TestServers;
import java.util.UUID;
import org.junit.jupiter.api.DisplayNameGeneration;
import org.junit.jupiter.api.DisplayNameGenerator.ReplaceUnderscores;
import org.springframework.boot.test.context.SpringBootTest;
import org.springframework.boot.test.context.SpringBootTest.WebEnvironment;
import org.springframework.context.annotation.Import;
import org.springframework.test.context.DynamicPropertyRegistry;
import org.springframework.test.context.DynamicPropertySource;

/**
 * The whole service on a port of its own, with real servers behind it: one for all tests of this module. Every test
 * makes its own patients and doctors, so that they do not meet.
 */
@SpringBootTest(webEnvironment = WebEnvironment.RANDOM_PORT)
@Import(QueryRecording.class)
@DisplayNameGeneration(ReplaceUnderscores.class)
public abstract class BookingServer {

    protected static final String ADMIN_EMAIL = "admin@test.example";
    protected static final String ADMIN_PASSWORD = "an-admin-of-the-tests";
    protected static final String SERVICE_PASSWORD = UUID.randomUUID().toString();

    private static final String RUN = TestServers.unique("booking");

    @DynamicPropertySource
    static void servers(DynamicPropertyRegistry properties) {
        var servers = TestServers.get();
        properties.add("spring.mongodb.uri", () -> servers.mongoUri(RUN));
        properties.add("prescripto.redis.address", () -> "redis://" + servers.redis());
        properties.add("spring.rabbitmq.host", () -> servers.rabbit().host());
        properties.add("spring.rabbitmq.port", () -> servers.rabbit().port());
        properties.add("spring.rabbitmq.username", () -> servers.rabbit().user());
        properties.add("spring.rabbitmq.password", () -> servers.rabbit().password());
        properties.add("spring.rabbitmq.virtual-host", () -> servers.rabbitVirtualHost(RUN));
        properties.add("spring.kafka.bootstrap-servers", servers::kafka);
        properties.add("prescripto.admin.email", () -> ADMIN_EMAIL);
        properties.add("prescripto.admin.password", () -> ADMIN_PASSWORD);
        properties.add("prescripto.services.password", () -> SERVICE_PASSWORD);
        properties.add("prescripto.photos.directory", () -> "target/photos");
        properties.add("prescripto.cookies.secure", () -> "false");
        // What a test makes wrong in the store on purpose is for it to find; and VolumeIT counts what is read.
        properties.add("prescripto.invariants.first-check-after", () -> "1d");
        // A minute is long to wait for.
        properties.add("prescripto.trail.window", () -> "1s");
        // Every test signs its people in from one address.
        properties.add("prescripto.throttle.per-network", () -> "100000");
    }
}
