package com.prescripto.bench;

import com.rabbitmq.client.AMQP.BasicProperties;
import com.rabbitmq.client.Channel;
import com.rabbitmq.client.Connection;
import com.rabbitmq.client.ConnectionFactory;
import com.rabbitmq.client.DefaultConsumer;
import com.rabbitmq.client.Envelope;
import java.io.IOException;
import java.nio.ByteBuffer;
import java.util.Map;
import java.util.concurrent.BlockingQueue;
import java.util.concurrent.LinkedBlockingQueue;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.TimeoutException;

/**
 * The yardstick: the least a broker has to do for a message that must not be lost. A durable quorum queue as our own one is,
 * a persistent message as long as an event; published, confirmed and consumed, one after the other.
 */
final class RawQueue implements AutoCloseable {

    private static final int BYTES = 1_024;
    private static final int PATIENCE = 30_000;
    private static final BasicProperties PERSISTENT =
            new BasicProperties.Builder().deliveryMode(2).build();

    private record Arrival(int number, long at) {}

    private final Connection ours;
    private final Connection theirs;
    private final Channel publisher;
    private final Channel consumer;
    private final String queue;
    private final BlockingQueue<Arrival> arrivals = new LinkedBlockingQueue<>();
    private int sent;

    private RawQueue(Running.Rabbit rabbit, String queue) throws IOException, TimeoutException {
        var connections = new ConnectionFactory();
        connections.setHost("127.0.0.1");
        connections.setPort(rabbit.port());
        connections.setUsername(rabbit.user());
        connections.setPassword(rabbit.password());
        this.queue = queue;
        this.ours = connections.newConnection("bench publisher");
        this.theirs = connections.newConnection("bench consumer");
        this.publisher = ours.createChannel();
        this.consumer = theirs.createChannel();
    }

    static RawQueue open(Running.Rabbit rabbit, String name) throws IOException, TimeoutException {
        var raw = new RawQueue(rabbit, "bench." + name);
        raw.publisher.confirmSelect();
        raw.publisher.queueDeclare(raw.queue, true, false, false, Map.of("x-queue-type", "quorum"));
        raw.consumer.basicQos(1);
        raw.consumer.basicConsume(raw.queue, false, raw.new Consumer());
        return raw;
    }

    /** Sends one message, and gives the milliseconds until it was both confirmed and consumed. */
    synchronized double send() throws IOException, InterruptedException, TimeoutException {
        var number = ++sent;
        var body = ByteBuffer.allocate(BYTES).putInt(number).array();
        var begin = System.nanoTime();
        publisher.basicPublish("", queue, PERSISTENT, body);
        publisher.waitForConfirmsOrDie(PATIENCE);
        var confirmed = System.nanoTime();
        var arrival = arrivals.poll(PATIENCE, TimeUnit.MILLISECONDS);
        if (arrival == null || arrival.number != number) {
            throw new IllegalStateException("message " + number + " was sent, and what came is " + arrival);
        }
        return (Math.max(confirmed, arrival.at) - begin) / 1e6;
    }

    @Override
    public void close() throws IOException {
        try {
            publisher.queueDelete(queue);
        } finally {
            ours.close();
            theirs.close();
        }
    }

    private final class Consumer extends DefaultConsumer {

        Consumer() {
            super(consumer);
        }

        @Override
        public void handleDelivery(String tag, Envelope envelope, BasicProperties properties, byte[] body)
                throws IOException {
            arrivals.add(new Arrival(ByteBuffer.wrap(body).getInt(), System.nanoTime()));
            consumer.basicAck(envelope.getDeliveryTag(), false);
        }
    }
}
