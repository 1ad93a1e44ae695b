package com.prescripto.notification.stage;

import com.prescripto.devstack.RabbitServer;
import com.prescripto.devstack.TestServers;
import com.prescripto.notification.inbox.EventFixture;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Objects;
import org.springframework.amqp.core.Message;
import org.springframework.amqp.core.TopicExchange;
import org.springframework.amqp.rabbit.connection.CachingConnectionFactory;
import org.springframework.amqp.rabbit.core.RabbitAdmin;
import org.springframework.amqp.rabbit.core.RabbitTemplate;

/** The other end of the broker: publishes as booking-service does, and looks into queues. */
public final class Broker implements AutoCloseable {
    public static final String EXCHANGE = "booking.events";
    public static final String WORK_QUEUE = "notification.booking-events.v1";
    public static final String PARKING_QUEUE = "notification.booking-events.parked.v1";

    private final RabbitServer server;
    private final String virtualHost;
    private final CachingConnectionFactory connections;
    private final RabbitTemplate template;
    private final RabbitAdmin admin;

    public Broker(RabbitServer server, String virtualHost) {
        this.server = server;
        this.virtualHost = virtualHost;
        connections = new CachingConnectionFactory(server.host(), server.port());
        connections.setUsername(server.user());
        connections.setPassword(server.password());
        connections.setVirtualHost(virtualHost);
        connections.setPublisherConfirmType(CachingConnectionFactory.ConfirmType.SIMPLE);
        template = new RabbitTemplate(connections);
        admin = new RabbitAdmin(template);
    }

    /** A fresh virtual host on the broker of this test run. */
    public static Broker ofThisRun() {
        var servers = TestServers.get();
        return new Broker(servers.rabbit(), servers.rabbitVirtualHost(TestServers.unique("notification")));
    }

    /** Declares the exchange as booking-service does. */
    public void declareExchange() {
        admin.declareExchange(new TopicExchange(EXCHANGE));
    }

    public void publish(EventFixture... events) {
        for (var event : events) {
            publish(event.type(), event.message());
        }
    }

    /** Publishes and waits until the broker has it. */
    public void publish(String type, Message message) {
        send(EXCHANGE, type, message);
    }

    /** Puts a message straight into a queue. */
    public void put(String queue, Message message) {
        send("", queue, message);
    }

    private void send(String exchange, String key, Message message) {
        template.invoke(confirmed -> {
            confirmed.send(exchange, key, message);
            confirmed.waitForConfirmsOrDie(Duration.ofSeconds(10).toMillis());
            return true;
        });
    }

    /** Takes everything that is in a queue now. */
    public List<Message> drain(String queue) {
        var all = new ArrayList<Message>();
        for (var message = template.receive(queue); message != null; message = template.receive(queue)) {
            all.add(message);
        }
        return all;
    }

    /** Whether somebody listens to the work queue; then every queue and binding is declared. */
    public boolean isListenedTo() {
        var queue = admin.getQueueInfo(WORK_QUEUE);
        return queue != null && queue.getConsumerCount() > 0;
    }

    /** How many messages wait in a queue; those that are out for delivery do not count. */
    public long waiting(String queue) {
        return Objects.requireNonNull(admin.getQueueInfo(queue), queue).getMessageCount();
    }

    public void delete(String queue) {
        admin.deleteQueue(queue);
    }

    public RabbitServer server() {
        return server;
    }

    public String virtualHost() {
        return virtualHost;
    }

    @Override
    public void close() {
        connections.destroy();
    }
}
