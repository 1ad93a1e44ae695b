package com.prescripto.audit.inbox;

import static com.prescripto.audit.testing.TestEvent.events;
import static org.assertj.core.api.Assertions.assertThat;

import com.prescripto.audit.AuditApplication;
import com.prescripto.audit.testing.AuditService;
import com.prescripto.audit.testing.EventTopic;
import com.prescripto.audit.testing.TestEvent;
import com.prescripto.audit.testing.TrailTables;
import com.prescripto.audit.trail.AuditTrail;
import com.prescripto.audit.trail.ChainId;
import com.prescripto.audit.trail.Event;
import com.prescripto.audit.trail.VerifyTrail;
import com.prescripto.audit.trail.VerifyTrail.Verdict;
import com.prescripto.devstack.PostgresServer;
import java.io.File;
import java.io.IOException;
import java.nio.file.Path;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.atomic.AtomicInteger;
import org.awaitility.Awaitility;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.DisplayNameGeneration;
import org.junit.jupiter.api.DisplayNameGenerator.ReplaceUnderscores;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.springframework.beans.factory.config.BeanPostProcessor;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;

/** However the service ends, or is interrupted, each event is one row and the chain holds. */
@DisplayNameGeneration(ReplaceUnderscores.class)
class CrashIT {

    private EventTopic topic;
    private PostgresServer database;
    private TrailTables tables;

    @TempDir
    private Path folder;

    @BeforeEach
    void start() {
        database = AuditService.database();
        topic = EventTopic.create();
        tables = new TrailTables(database);
    }

    @AfterEach
    void stop() {
        topic.close();
    }

    @Test
    void a_failure_right_after_the_commit_doubles_nothing() {
        var events = events(2_000);
        try (var service = AuditService.start(
                topic, database, new Class<?>[] {FailAfterCommit.class}, "spring.kafka.consumer.max-poll-records=50")) {
            topic.send(events);
            tables.awaitRows(2_000);
            assertEachOnce(service, events);
            assertThat(FailAfterCommit.FAILURES).hasPositiveValue();
        }
    }

    @Test
    void offsets_kafka_has_forgotten_do_no_harm() {
        var events = events(500);
        try (var service = AuditService.start(topic, database)) {
            topic.send(events);
            tables.awaitRows(500);
            assertEachOnce(service, events);
        }
        var later = events(500);
        topic.send(later);
        events.addAll(later);
        try (var service =
                AuditService.start(topic, database, "spring.kafka.consumer.group-id=" + topic.name() + ".other")) {
            tables.awaitRows(1_000);
            assertEachOnce(service, events);
        }
    }

    @Test
    void a_database_put_back_to_yesterday_is_filled_again() {
        var events = events(400);
        try (var service = AuditService.start(topic, database)) {
            topic.send(events);
            tables.awaitRows(400);
            // As after a fail-over to a copy that had not received everything, and without a word to the service.
            tables.clear();
            assertThat(tables.rows()).isZero();

            var later = events(100);
            topic.send(later);
            events.addAll(later);
            tables.awaitRows(500);
            assertEachOnce(service, events);
        }
    }

    @Test
    void two_services_share_the_partitions_and_either_may_go() {
        var events = events(3_000);
        try (var one = AuditService.start(topic, database, "spring.kafka.consumer.max-poll-records=20")) {
            topic.send(events.subList(0, 1_000));
            try (var two = AuditService.start(topic, database, "spring.kafka.consumer.max-poll-records=20")) {
                topic.send(events.subList(1_000, 2_000));
                tables.awaitRows(1_500);
                assertThat(two.port()).isNotEqualTo(one.port());
            }
            topic.send(events.subList(2_000, 3_000));
            tables.awaitRows(3_000);
            assertEachOnce(one, events);
        }
    }

    /** Five times; {@code -Daudit.crashes=20} for a long night. */
    @Test
    void a_process_killed_again_and_again_in_the_middle_loses_and_doubles_nothing() throws Exception {
        int crashes = Integer.getInteger("audit.crashes", 5);
        var events = events(4_000 * (crashes + 1));
        topic.send(events);
        for (var crash = 0; crash < crashes; crash++) {
            killInTheMiddle();
        }
        assertThat(tables.rows()).as("killed before it was done").isLessThan(events.size());

        try (var service = AuditService.start(topic, database)) {
            tables.awaitRows(events.size());
            assertEachOnce(service, events);
        }
    }

    private void killInTheMiddle() throws Exception {
        var before = tables.rows();
        var process = launch();
        try {
            Awaitility.await()
                    .atMost(Duration.ofMinutes(3))
                    .pollInterval(Duration.ofMillis(20))
                    .until(() -> tables.rows() > before + 200);
        } finally {
            process.destroyForcibly().waitFor();
        }
    }

    private void assertEachOnce(AuditService service, List<TestEvent> events) {
        assertThat(tables.eventIds())
                .containsExactlyInAnyOrderElementsOf(
                        events.stream().map(TestEvent::id).toList());
        assertThat(service.bean(VerifyTrail.class).verify()).isEqualTo(new Verdict(events.size(), null));
    }

    /** The service in a process of its own, in small steps so that there is a middle to kill it in. */
    private Process launch() throws IOException {
        var command = new ArrayList<>(List.of(
                Path.of(System.getProperty("java.home"), "bin", "java").toString(),
                "-XX:+UseSerialGC",
                "-XX:TieredStopAtLevel=1",
                "-Xmx256m",
                "-cp",
                System.getProperty("java.class.path"),
                AuditApplication.class.getName()));
        command.addAll(List.of(AuditService.arguments(
                topic,
                database,
                "spring.kafka.consumer.max-poll-records=20",
                // Or Kafka would keep the partitions for the one that was killed for most of a minute.
                "spring.kafka.consumer.properties.session.timeout.ms=6000",
                "spring.kafka.consumer.properties.heartbeat.interval.ms=1000")));
        return new ProcessBuilder(command)
                .redirectErrorStream(true)
                .redirectOutput(new File(folder.toFile(), "service.log"))
                .start();
    }

    /** The real trail, whose answer gets lost on its way back every third time. */
    @Configuration(proxyBeanMethods = false)
    static class FailAfterCommit {

        static final AtomicInteger FAILURES = new AtomicInteger();

        @Bean
        static BeanPostProcessor loseAnswers() {
            return new BeanPostProcessor() {
                @Override
                public Object postProcessAfterInitialization(Object bean, String name) {
                    return bean instanceof AuditTrail trail ? new Forgetful(trail) : bean;
                }
            };
        }
    }

    private record Forgetful(AuditTrail trail, AtomicInteger appends) implements AuditTrail {

        Forgetful(AuditTrail trail) {
            this(trail, new AtomicInteger());
        }

        @Override
        public long nextOffset(ChainId chain) {
            return trail.nextOffset(chain);
        }

        @Override
        public Appended append(ChainId chain, long expected, List<Event> events, long nextOffset) {
            var appended = trail.append(chain, expected, events, nextOffset);
            if (appends.incrementAndGet() % 3 == 0) {
                FailAfterCommit.FAILURES.incrementAndGet();
                throw new IllegalStateException("The answer to the commit got lost");
            }
            return appended;
        }

        @Override
        public void passOver(ChainId chain, long expected, long nextOffset, Runnable beforeCommit) {
            trail.passOver(chain, expected, nextOffset, beforeCommit);
        }
    }
}
