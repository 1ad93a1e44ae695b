package com.prescripto.booking.outbox;

import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import com.prescripto.booking.BookingServer;
import com.prescripto.booking.kernel.Actor;
import com.prescripto.booking.kernel.DomainEvent;
import com.prescripto.booking.kernel.Fact;
import com.prescripto.booking.kernel.Role;
import com.prescripto.booking.outbox.store.AggregateCollection;
import com.prescripto.booking.outbox.store.StoreFixture;
import com.prescripto.devstack.TestServers;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.UUID;
import java.util.concurrent.Callable;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.Executors;
import java.util.concurrent.ScheduledExecutorService;
import java.util.concurrent.TimeUnit;
import java.util.stream.IntStream;
import java.util.stream.LongStream;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.amqp.core.AmqpAdmin;
import org.springframework.amqp.core.Binding;
import org.springframework.amqp.core.Binding.DestinationType;
import org.springframework.amqp.core.Queue;
import org.springframework.amqp.rabbit.core.RabbitTemplate;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.beans.factory.annotation.Value;
import org.springframework.data.annotation.Id;

/**
 * Several instances of the service relay out of one database: nothing is lost, nothing overtakes what was before it, and who
 * dies, hangs or has a fact that nobody wants holds up nobody else. On real brokers and a real store.
 */
class RelaysTogetherIT extends BookingServer {

    private static final Duration SOON = Duration.ofMinutes(2);
    private static final Actor ADMIN = new Actor(Role.ADMIN, "acc_test");

    record Thing(@Id String id, long v) {}

    record Happened(String subject, String note) implements DomainEvent {
        @Override
        public String type() {
            return "HAPPENED";
        }
    }

    /** One instance of the service, as far as relaying goes. */
    private record Instance(AggregateCollection<Thing> things, OutboxDispatcher dispatcher) {

        Instant insert(String id, String note) {
            var fact = fact(id, note);
            things.insert(id, new Thing(id, 1), fact);
            return fact.at();
        }

        void update(String id, long version) {
            assertThat(things.update(id, version, new Thing(id, version), fact(id, "short")))
                    .isTrue();
        }

        private static Fact fact(String id, String note) {
            return new Fact(new Happened(id, note), ADMIN, Instant.now());
        }
    }

    @Autowired
    List<EventPublisher> publishers;

    @Autowired
    AmqpAdmin admin;

    @Autowired
    RabbitTemplate rabbit;

    @Value("${spring.kafka.bootstrap-servers}")
    String kafka;

    private final String database = TestServers.unique("relays");
    private final String queue = "relays-it-" + UUID.randomUUID();
    private final List<OutboxDispatcher> running = new ArrayList<>();
    private final ScheduledExecutorService timers = Executors.newScheduledThreadPool(2);

    @BeforeEach
    void listen() {
        admin.declareQueue(new Queue(queue, true));
        // Everything, so that what the service itself tells has somewhere to go, too, and no breaker opens.
        admin.declareBinding(new Binding(queue, DestinationType.QUEUE, Envelope.DESTINATION, "#", null));
    }

    @AfterEach
    void stop() throws InterruptedException {
        timers.shutdownNow();
        assertThat(timers.awaitTermination(1, TimeUnit.MINUTES)).isTrue();
        for (var dispatcher : running) {
            dispatcher.destroy();
        }
        admin.deleteQueue(queue);
    }

    @Test
    void two_instances_that_write_and_sweep_at_once_tell_everything_in_order() throws Exception {
        // Shorter than a broker needs to answer, so that they take from each other what is under way.
        var hasty = properties(Duration.ofMillis(1), Duration.ofMillis(20), 4);
        var both = List.of(instance(publishers, hasty), instance(publishers, hasty));
        both.forEach(this::sweepAllTheTime);
        var subjects = subjects(20);
        try (var told = new ToldFacts(kafka)) {
            atOnce(subjects.stream()
                    .map(id -> (Callable<Void>) () -> {
                        both.get(0).insert(id, "short");
                        for (int version = 2; version <= 6; version++) {
                            both.get(version % 2).update(id, version);
                        }
                        return null;
                    })
                    .toList());
            await().atMost(SOON).until(() -> both.get(0).things.backlog() == 0);
            var fromRabbit = fromRabbit();
            for (var id : subjects) {
                var inOrder = LongStream.rangeClosed(1, 6).boxed().toList();
                assertThat(told.sequencesOf(id, 6)).containsExactlyElementsOf(inOrder);
                assertThat(distinct(fromRabbit, id)).containsExactlyElementsOf(inOrder);
            }
        }
    }

    @Test
    void what_one_instance_hangs_with_another_tells_when_the_lease_is_over() {
        var never = new CompletableFuture<EventPublisher.Published>();
        var hanging = instance(
                List.of(publisher(Broker.RABBIT, any -> never), publisher(Broker.KAFKA, any -> never)),
                properties(Duration.ofSeconds(1), Duration.ofSeconds(30), 1));
        var other = instance(publishers, properties(Duration.ofSeconds(1), Duration.ofSeconds(30), 1));
        var id = subjects(1).get(0);
        var leased = hanging.insert(id, "short").plusSeconds(1);
        assertThat(other.things.claimDue(leased.minusMillis(1), Duration.ofSeconds(30), 10))
                .as("the writer has it")
                .isEmpty();
        sweepAllTheTime(other);
        await().atMost(SOON).until(() -> other.things.backlog() == 0);
        assertThat(fromRabbit()).containsExactly(Map.entry(id, 1L));

        // Awake again, it has sent nothing; yet what was told meanwhile does not come back.
        never.complete(new EventPublisher.Published(0, false));
        await().during(Duration.ofMillis(300)).atMost(SOON).until(() -> other.things.backlog() == 0);
        assertThat(fromRabbit()).isEmpty();
    }

    @Test
    void a_fact_that_kafka_does_not_want_holds_up_nobody_else() {
        var instance = instance(publishers, properties(Duration.ofMillis(50), Duration.ofSeconds(1), 2));
        var bad = subjects(10);
        bad.forEach(id -> {
            instance.insert(id, "x".repeat(1_200_000));
            instance.update(id, 2);
        });
        sweepAllTheTime(instance);
        var good = subjects(30);
        try (var told = new ToldFacts(kafka)) {
            good.forEach(id -> instance.insert(id, "short"));
            good.forEach(id -> assertThat(told.sequencesOf(id, 1)).containsExactly(1L));
            await().atMost(SOON).until(() -> instance.things.backlog() == bad.size());
            var fromRabbit = fromRabbit();
            bad.forEach(id -> {
                assertThat(distinct(fromRabbit, id)).containsExactly(1L, 2L);
                assertThat(told.sequencesOf(id, 0))
                        .as("what follows waits behind it")
                        .isEmpty();
                assertThat(instance.things.pending(id).orElseThrow().entries())
                        .extracting(OutboxEntry::waiting)
                        .containsOnly(Set.of(Broker.KAFKA));
            });
        }
    }

    @Test
    void who_is_stopped_ends_what_it_has_begun_and_leaves_the_rest_to_others() throws Exception {
        var begun = new CompletableFuture<Void>();
        var goOn = new CompletableFuture<Void>();
        var held = publishers.stream()
                .map(real -> publisher(real.broker(), entries -> {
                    begun.complete(null);
                    return goOn.thenComposeAsync(now -> real.publish(entries));
                }))
                .toList();
        var lease = properties(Duration.ofSeconds(2), Duration.ofMinutes(5), 1);
        var stopping = instance(held, lease);
        var ids = subjects(5);
        ids.forEach(id -> stopping.insert(id, "short"));
        begun.get(1, TimeUnit.MINUTES);
        var stop = new Thread(() -> destroy(stopping.dispatcher));
        stop.start();
        await().atMost(SOON).until(() -> stop.getState() == Thread.State.TIMED_WAITING);
        goOn.complete(null);
        stop.join();
        assertThat(stopping.things.pending(ids.get(0))).as("it was begun").isEmpty();
        stopping.dispatcher.sweep();
        assertThat(ids.subList(1, 5))
                .as("nobody has them")
                .allSatisfy(id -> assertThat(
                                stopping.things.pending(id).orElseThrow().tries())
                        .isZero());

        var other = instance(publishers, lease);
        sweepAllTheTime(other);
        await().atMost(SOON).until(() -> other.things.backlog() == 0);
        assertThat(fromRabbit())
                .containsExactlyInAnyOrderElementsOf(
                        ids.stream().map(id -> Map.entry(id, 1L)).toList());
    }

    private static void destroy(OutboxDispatcher dispatcher) {
        try {
            dispatcher.destroy();
        } catch (InterruptedException stopped) {
            Thread.currentThread().interrupt();
        }
    }

    private static OutboxProperties properties(Duration firstLease, Duration lease, int workers) {
        return new OutboxProperties(
                firstLease, lease, Duration.ofMillis(50), Duration.ofMillis(200), workers, 10_000, 100);
    }

    private Instance instance(List<EventPublisher> with, OutboxProperties properties) {
        var outbox = OutboxFixture.relaying(with, properties);
        running.add(outbox.dispatcher());
        // Under a name that the service has, so that QueryShapesIT judges by its indexes what was asked here.
        var things = StoreFixture.at(database, outbox, properties).collections().open("doctors", Thing.class);
        return new Instance(things, outbox.dispatcher());
    }

    private interface Publishing {
        CompletableFuture<EventPublisher.Published> publish(List<OutboxEntry> inOrder);
    }

    private static EventPublisher publisher(Broker broker, Publishing how) {
        return new EventPublisher() {
            @Override
            public Broker broker() {
                return broker;
            }

            @Override
            public CompletableFuture<Published> publish(List<OutboxEntry> inOrder) {
                return how.publish(inOrder);
            }
        };
    }

    private void sweepAllTheTime(Instance instance) {
        var ignored = timers.scheduleWithFixedDelay(instance.dispatcher::sweep, 0, 10, TimeUnit.MILLISECONDS);
    }

    private static List<String> subjects(int howMany) {
        return IntStream.range(0, howMany)
                .mapToObj(any -> "doc_" + UUID.randomUUID())
                .toList();
    }

    /** What lies there now: subject and number of each fact, in the order in which they came. */
    private List<Map.Entry<String, Long>> fromRabbit() {
        var found = new ArrayList<Map.Entry<String, Long>>();
        for (var message = rabbit.receive(queue); message != null; message = rabbit.receive(queue)) {
            var headers = message.getMessageProperties().getHeaders();
            if ("HAPPENED".equals(headers.get("cloudEvents_type"))) {
                found.add(Map.entry(
                        String.valueOf(headers.get("cloudEvents_subject")),
                        Long.valueOf(String.valueOf(headers.get("cloudEvents_sequence")))));
            }
        }
        return found;
    }

    /** As whoever dedupes hears them. */
    private static Set<Long> distinct(List<Map.Entry<String, Long>> told, String subject) {
        var found = new LinkedHashSet<Long>();
        told.stream().filter(one -> one.getKey().equals(subject)).forEach(one -> found.add(one.getValue()));
        return found;
    }

    private static void atOnce(List<Callable<Void>> work) throws Exception {
        var threads = Executors.newFixedThreadPool(work.size());
        try {
            for (var done : threads.invokeAll(work)) {
                done.get();
            }
        } finally {
            threads.shutdown();
        }
    }
}
