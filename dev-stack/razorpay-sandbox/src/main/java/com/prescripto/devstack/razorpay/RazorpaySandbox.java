package com.prescripto.devstack.razorpay;

import java.io.IOException;
import java.net.InetAddress;
import java.net.InetSocketAddress;
import java.nio.file.Path;
import java.util.Map;
import java.util.Objects;
import java.util.concurrent.Executors;
import java.util.concurrent.ScheduledExecutorService;
import org.jspecify.annotations.Nullable;

/**
 * The process. Arguments: port, folder of its file, and the address to listen on, which is loopback's unless it is given
 * (in a container). The first account comes from the environment: {@code RAZORPAY_KEY_ID}, {@code RAZORPAY_KEY_SECRET},
 * {@code RAZORPAY_WEBHOOK_SECRET} and, when it wants to be told, {@code RAZORPAY_WEBHOOK_URL}.
 */
public final class RazorpaySandbox {
    private static final String LOOPBACK = "127.0.0.1";
    private static final int SENDERS = 4;

    private RazorpaySandbox() {}

    public static void main(String[] arguments) throws IOException {
        Map<String, String> environment = System.getenv();
        String address = arguments.length > 2 ? arguments[2] : LOOPBACK;
        start(
                new InetSocketAddress(address, Integer.parseInt(arguments[0])),
                Path.of(arguments[1]),
                needed(environment, "RAZORPAY_KEY_ID"),
                needed(environment, "RAZORPAY_KEY_SECRET"),
                needed(environment, "RAZORPAY_WEBHOOK_SECRET"),
                environment.get("RAZORPAY_WEBHOOK_URL"));
        System.out.printf("razorpay sandbox ready on http://%s:%s%n", address, arguments[0]);
    }

    private static String needed(Map<String, String> environment, String name) {
        return Objects.requireNonNull(environment.get(name), name + " is not set");
    }

    /** Starts it and returns when it takes requests; closing the result stops it. */
    static Running start(
            int port, Path folder, String keyId, String keySecret, String webhookSecret, @Nullable String webhookUrl)
            throws IOException {
        return start(
                new InetSocketAddress(InetAddress.getLoopbackAddress(), port),
                folder,
                keyId,
                keySecret,
                webhookSecret,
                webhookUrl);
    }

    private static Running start(
            InetSocketAddress address,
            Path folder,
            String keyId,
            String keySecret,
            String webhookSecret,
            @Nullable String webhookUrl)
            throws IOException {
        Book book = Book.open(folder);
        book.save(book.account(keyId)
                .map(there ->
                        there.with(keySecret, webhookSecret, webhookUrl == null ? there.webhookUrl() : webhookUrl))
                .orElseGet(() -> Account.of(keyId, keySecret, webhookSecret, webhookUrl)));
        ScheduledExecutorService timer = Executors.newScheduledThreadPool(SENDERS);
        Webhooks webhooks = new Webhooks(book, timer);
        Payments payments = new Payments(book, webhooks, timer);
        Refunds refunds = new Refunds(book, webhooks);
        Faults faults = new Faults();
        SandboxServer server = SandboxServer.start(
                address,
                new Api(book, new Orders(book), refunds, faults),
                new Checkout(book, payments),
                new Control(book, payments, refunds, webhooks, faults, keyId));
        payments.resume();
        webhooks.resume();
        return new Running(server, timer, book);
    }

    record Running(SandboxServer server, ScheduledExecutorService timer, Book book) implements AutoCloseable {
        @Override
        public void close() throws IOException {
            server.close();
            timer.shutdownNow();
            book.close();
        }
    }
}
