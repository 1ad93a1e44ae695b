package com.prescripto.notification.inbox;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Duration;
import java.util.List;
import org.junit.jupiter.api.DisplayNameGeneration;
import org.junit.jupiter.api.DisplayNameGenerator.ReplaceUnderscores;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.springframework.amqp.core.Queue;
import org.springframework.amqp.core.TopicExchange;

@DisplayNameGeneration(ReplaceUnderscores.class)
class RetryTopologyTests {
    private final List<Queue> queues = declared(Queue.class);

    @ParameterizedTest
    @CsvSource({
        "PT10S, notification.booking-events.retry.10s.v1",
        "PT60S, notification.booking-events.retry.60s.v1",
        "PT90S, notification.booking-events.retry.90s.v1",
        "PT10M, notification.booking-events.retry.10m.v1",
        "PT1H, notification.booking-events.retry.1h.v1",
        "PT0.5S, notification.booking-events.retry.500ms.v1"
    })
    void the_name_of_a_retry_queue_carries_its_delay(Duration delay, String name) {
        assertThat(RetryTopology.retryQueueName(delay)).isEqualTo(name);
    }

    @Test
    void there_is_a_queue_for_every_rung() {
        assertThat(queues)
                .extracting(Queue::getName)
                .containsExactly(
                        "notification.booking-events.v1",
                        "notification.booking-events.parked.v1",
                        "notification.booking-events.retry.10s.v1",
                        "notification.booking-events.retry.1h.v1");
    }

    @Test
    void every_queue_survives_a_broker_and_bounds_nothing() {
        assertThat(queues).allSatisfy(queue -> {
            assertThat(queue.isDurable()).isTrue();
            assertThat(queue.getArguments())
                    .containsEntry("x-queue-type", "quorum")
                    .doesNotContainKey("x-max-length");
        });
    }

    @Test
    void what_dead_letters_keeps_each_message_until_the_other_queue_has_it() {
        assertThat(queues)
                .filteredOn(queue -> queue.getArguments().containsKey("x-dead-letter-exchange"))
                .hasSize(3)
                .allSatisfy(queue -> assertThat(queue.getArguments())
                        .containsEntry("x-dead-letter-strategy", "at-least-once")
                        .containsEntry("x-overflow", "reject-publish"));
    }

    @Test
    void the_work_queue_dead_letters_to_the_parking_queue_and_never_onto_the_ladder() {
        assertThat(queues.get(0).getArguments())
                .containsEntry("x-delivery-limit", 5)
                .containsEntry("x-dead-letter-exchange", "")
                .containsEntry("x-dead-letter-routing-key", "notification.booking-events.parked.v1");
    }

    @Test
    void nothing_leaves_the_parking_queue_by_itself() {
        assertThat(queues.get(1).getArguments()).containsOnlyKeys("x-queue-type");
    }

    @Test
    void the_exchange_is_the_plain_one_the_producer_declares() {
        assertThat(declared(TopicExchange.class)).singleElement().satisfies(exchange -> {
            assertThat(exchange.getName()).isEqualTo("booking.events");
            assertThat(exchange.isDurable()).isTrue();
            assertThat(exchange.isAutoDelete()).isFalse();
            assertThat(exchange.getArguments()).isNullOrEmpty();
        });
    }

    private static <T extends org.springframework.amqp.core.Declarable> List<T> declared(Class<T> type) {
        var delays = List.of(Duration.ofSeconds(10), Duration.ofHours(1));
        var properties =
                new InboxProperties(delays, 8, 5, Duration.ofSeconds(5), Duration.ofSeconds(1), Duration.ofSeconds(5));
        return new RetryTopology().queues(properties).getDeclarablesByType(type);
    }
}
