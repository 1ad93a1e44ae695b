package com.prescripto.booking.outbox.rabbit;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import com.prescripto.booking.outbox.Broker;
import com.prescripto.booking.outbox.Envelope;
import com.prescripto.booking.outbox.EventPublisher.Published;
import com.prescripto.booking.outbox.OutboxEntry;
import com.prescripto.booking.outbox.Passages;
import com.prescripto.devstack.TestServers;
import io.opentelemetry.api.OpenTelemetry;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Set;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.DisplayNameGeneration;
import org.junit.jupiter.api.DisplayNameGenerator.ReplaceUnderscores;
import org.junit.jupiter.api.Test;
import org.springframework.amqp.core.BindingBuilder;
import org.springframework.amqp.core.ExchangeBuilder;
import org.springframework.amqp.core.FanoutExchange;
import org.springframework.amqp.core.Queue;
import org.springframework.amqp.core.QueueBuilder;
import org.springframework.amqp.core.TopicExchange;
import org.springframework.amqp.rabbit.connection.CachingConnectionFactory;
import org.springframework.amqp.rabbit.connection.CachingConnectionFactory.ConfirmType;
import org.springframework.amqp.rabbit.core.RabbitAdmin;
import org.springframework.amqp.rabbit.core.RabbitTemplate;

/** Why the exchange has no alternate one (ADR 23). On a real broker, in a virtual host where nobody else binds anything. */
@DisplayNameGeneration(ReplaceUnderscores.class)
class UnroutableIT {

    private final CachingConnectionFactory connections = connect();
    private final RabbitTemplate rabbit = new RabbitTemplate(connections);
    private final RabbitAdmin admin = new RabbitAdmin(rabbit);
    private final RabbitPublisher publisher =
            new RabbitPublisher(rabbit, new Passages(OpenTelemetry.noop()), Duration.ofSeconds(30));
    private final Queue work = QueueBuilder.durable("work").quorum().build();

    @BeforeEach
    void asConfigured() {
        rabbit.setMandatory(true);
        rabbit.setReturnsCallback(returned -> {});
    }

    @AfterEach
    void disconnect() {
        connections.destroy();
    }

    @Test
    void a_fact_no_queue_takes_is_not_told_and_is_once_there_is_a_queue() {
        var exchange = new TopicExchange(Envelope.DESTINATION);
        admin.declareExchange(exchange);
        var fact = fact();
        assertThat(publish(fact)).as("nor does it keep others from the broker").isEqualTo(new Published(0, true));

        listenOn(exchange);
        assertThat(publish(fact)).isEqualTo(new Published(1, false));
        assertThat(inWork()).isEqualTo(fact.id());
        assertThat(inWork()).isNull();
    }

    @Test
    void with_an_alternate_exchange_it_would_count_as_told_though_nobody_was() {
        var aside = new FanoutExchange("aside");
        var unrouted = QueueBuilder.durable("unrouted").quorum().build();
        var exchange = ExchangeBuilder.topicExchange(Envelope.DESTINATION)
                .alternate(aside.getName())
                .build();
        admin.declareExchange(aside);
        admin.declareQueue(unrouted);
        admin.declareBinding(BindingBuilder.bind(unrouted).to(aside));
        admin.declareExchange(exchange);
        assertThat(publish(fact())).as("and so leaves the outbox").isEqualTo(new Published(1, false));

        listenOn((TopicExchange) exchange);
        assertThat(inWork()).as("what came too early").isNull();
    }

    @Test
    void and_an_exchange_that_is_there_takes_no_alternate_one() {
        admin.declareExchange(new TopicExchange(Envelope.DESTINATION));
        assertThatThrownBy(() -> admin.declareExchange(ExchangeBuilder.topicExchange(Envelope.DESTINATION)
                        .alternate("aside")
                        .build()))
                .rootCause()
                .hasMessageContaining("PRECONDITION_FAILED");
    }

    private Published publish(OutboxEntry fact) {
        return publisher.publish(List.of(fact)).join();
    }

    private void listenOn(TopicExchange exchange) {
        admin.declareQueue(work);
        admin.declareBinding(BindingBuilder.bind(work).to(exchange).with("#"));
    }

    private @Nullable String inWork() {
        var message = rabbit.receive(work.getName());
        return message == null ? null : message.getMessageProperties().getMessageId();
    }

    private static OutboxEntry fact() {
        return new OutboxEntry(
                UUID.randomUUID().toString(),
                1,
                "APPOINTMENT_BOOKED",
                "apt_1",
                Instant.now(),
                "ADMIN",
                "acc_test",
                "none",
                null,
                "{}",
                Set.of(Broker.RABBIT));
    }

    private static CachingConnectionFactory connect() {
        var server = TestServers.get().rabbit();
        var connections = new CachingConnectionFactory(server.host(), server.port());
        connections.setUsername(server.user());
        connections.setPassword(server.password());
        connections.setVirtualHost(TestServers.get().rabbitVirtualHost(TestServers.unique("unroutable")));
        connections.setPublisherConfirmType(ConfirmType.CORRELATED);
        connections.setPublisherReturns(true);
        return connections;
    }
}
