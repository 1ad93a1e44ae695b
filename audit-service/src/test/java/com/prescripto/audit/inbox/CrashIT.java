package com.prescripto.audit.inbox;

import static com.prescripto.audit.testing.TestEvent.events;
import static org.assertj.core.api.Assertions.assertThat;

import com.prescripto.audit.testing.AuditService;
import com.prescripto.audit.testing.EventTopic;
import com.prescripto.audit.testing.ServiceProcess;
import com.prescripto.audit.testing.TestEvent;
import com.prescripto.audit.testing.TrailTables;
import com.prescripto.audit.trail.AuditTrail;
import com.prescripto.audit.trail.ChainId;
import com.prescripto.audit.trail.Event;
import com.prescripto.audit.trail.VerifyTrail;
import com.prescripto.audit.trail.VerifyTrail.Verdict;
import com.prescripto.devstack.PostgresServer;
import java.nio.file.Path;
import java.time.Duration;
import java.util.List;
import java.util.Random;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.concurrent.locks.LockSupport;
import org.awaitility.Awaitility;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.DisplayNameGeneration;
import org.junit.jupiter.api.DisplayNameGenerator.ReplaceUnderscores;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.beans.factory.config.BeanPostProcessor;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;

/** However the service ends, or is interrupted, each event is one row and the chain holds. */
@DisplayNameGeneration(ReplaceUnderscores.class)
class CrashIT {

    private static final Logger log = LoggerFactory.getLogger(CrashIT.class);

    /** Kafka gives the partitions of the one that was killed to the next of that name at once, and not after most of a minute. */
    private static final String TAKES_OVER = "spring.kafka.consumer.properties.group.instance.id=one-after-the-other";

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

    /** Five times; {@code -Daudit.crashes=20} for a long night, and {@code bench/soak} for a worse one. */
    @Test
    void a_process_killed_again_and_again_in_the_middle_loses_and_doubles_nothing() {
        int crashes = Integer.getInteger("audit.crashes", 5);
        var seed = Long.getLong("audit.seed", System.nanoTime());
        log.info("-Daudit.seed={} kills at the same points again", seed);
        var random = new Random(seed);
        var events = events(4_000 * (crashes + 1));
        topic.send(events);
        for (var crash = 0; crash < crashes; crash++) {
            killAfter(random.nextInt(1, 2_000), random.nextInt(3_000));
        }
        assertThat(tables.rows()).as("killed before it was done").isLessThan(events.size());

        try (var service = AuditService.start(topic, database, TAKES_OVER)) {
            tables.awaitRows(events.size());
            assertEachOnce(service, events);
        }
    }

    /** So many rows into its work, and then anywhere in the next few statements. */
    private void killAfter(int rows, int microseconds) {
        var before = tables.rows();
        // In small steps, so that there is a middle to kill it in.
        var service = ServiceProcess.launch(
                folder.resolve("service.log"),
                List.of("-XX:+UseSerialGC", "-XX:TieredStopAtLevel=1", "-Xmx256m"),
                AuditService.arguments(topic, database, "spring.kafka.consumer.max-poll-records=20", TAKES_OVER));
        try {
            Awaitility.await()
                    .atMost(Duration.ofMinutes(10))
                    .pollInterval(Duration.ofMillis(20))
                    .until(() -> tables.rows() >= before + rows);
            LockSupport.parkNanos(TimeUnit.MICROSECONDS.toNanos(microseconds));
        } finally {
            service.kill();
        }
    }

    private void assertEachOnce(AuditService service, List<TestEvent> events) {
        assertThat(tables.eventIds())
                .containsExactlyInAnyOrderElementsOf(
                        events.stream().map(TestEvent::id).toList());
        assertThat(service.bean(VerifyTrail.class).verify()).isEqualTo(new Verdict(events.size(), null));
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
