package com.prescripto.devstack.razorpay;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.io.Writer;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.nio.file.StandardOpenOption;
import java.security.SecureRandom;
import java.time.Clock;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.function.Predicate;
import org.jspecify.annotations.Nullable;
import tools.jackson.core.JacksonException;
import tools.jackson.databind.JsonNode;

/**
 * Everything the sandbox knows, in memory and in one file: a line for each change, the last line about a thing counts.
 * When a change has returned it survives the end of the process. Whoever reads before writing holds the book's monitor.
 */
final class Book implements AutoCloseable {
    private static final String ALPHABET = "ABCDEFGHIJKLMNOPQRSTUVWXYZabcdefghijklmnopqrstuvwxyz0123456789";
    private static final SecureRandom RANDOM = new SecureRandom();

    private final Clock clock = Clock.systemUTC();
    private final Map<String, Account> accounts = new LinkedHashMap<>();
    private final Map<String, Order> orders = new LinkedHashMap<>();
    private final Map<String, Payment> payments = new LinkedHashMap<>();
    private final Map<String, Refund> refunds = new LinkedHashMap<>();
    private final Map<String, Webhook> webhooks = new LinkedHashMap<>();
    private final Writer file;

    private Book(Path path) throws IOException {
        if (Files.exists(path)) {
            for (String line : Files.readAllLines(path)) {
                read(line);
            }
        }
        rewrite(path);
        file = Files.newBufferedWriter(path, StandardCharsets.UTF_8, StandardOpenOption.APPEND);
    }

    /** What was replaced meanwhile, and a line cut short by the end of the process, do not stay for ever. */
    private void rewrite(Path path) throws IOException {
        Path unfinished = path.resolveSibling(path.getFileName() + ".unfinished");
        try (Writer writer = Files.newBufferedWriter(unfinished)) {
            for (Map<String, ? extends Record> things : List.of(accounts, orders, payments, refunds, webhooks)) {
                for (Record thing : things.values()) {
                    writer.write(line(thing));
                }
            }
        }
        Files.move(unfinished, path, StandardCopyOption.ATOMIC_MOVE);
    }

    private static String line(Record thing) {
        String kind = thing.getClass().getSimpleName();
        return "{\"kind\":\"" + kind + "\",\"value\":" + Json.MAPPER.writeValueAsString(thing) + "}\n";
    }

    static Book open(Path folder) throws IOException {
        Files.createDirectories(folder);
        return new Book(folder.resolve("razorpay.jsonl"));
    }

    private void read(String line) {
        if (line.isBlank()) {
            return;
        }
        try {
            JsonNode entry = Json.MAPPER.readTree(line);
            JsonNode value = entry.get("value");
            switch (entry.get("kind").asString()) {
                case "Account" -> put(Json.MAPPER.treeToValue(value, Account.class));
                case "Order" -> put(Json.MAPPER.treeToValue(value, Order.class));
                case "Payment" -> put(Json.MAPPER.treeToValue(value, Payment.class));
                case "Refund" -> put(Json.MAPPER.treeToValue(value, Refund.class));
                default -> put(Json.MAPPER.treeToValue(value, Webhook.class));
            }
        } catch (JacksonException e) {
            // Cut short: whoever asked for it was never answered.
        }
    }

    private void put(Object thing) {
        if (thing instanceof Account account) {
            accounts.put(account.keyId(), account);
        } else if (thing instanceof Order order) {
            orders.put(order.id(), order);
        } else if (thing instanceof Payment payment) {
            payments.put(payment.id(), payment);
        } else if (thing instanceof Refund refund) {
            refunds.put(refund.id(), refund);
        } else if (thing instanceof Webhook webhook) {
            webhooks.put(webhook.id(), webhook);
        }
    }

    /** Keeps a thing in place of what it was before. */
    synchronized <T extends Record> T save(T thing) {
        put(thing);
        try {
            file.write(line(thing));
            file.flush();
        } catch (IOException e) {
            throw new UncheckedIOException("Could not write the book", e);
        }
        return thing;
    }

    synchronized Optional<Account> account(String keyId) {
        return Optional.ofNullable(accounts.get(keyId));
    }

    synchronized Order order(String account, String id) {
        return own(orders.get(id), order -> order.account().equals(account));
    }

    synchronized Payment payment(String account, String id) {
        return own(payments.get(id), payment -> payment.account().equals(account));
    }

    synchronized Refund refund(String account, String id) {
        return own(refunds.get(id), refund -> refund.account().equals(account));
    }

    synchronized Webhook webhook(String account, String id) {
        return own(webhooks.get(id), webhook -> webhook.account().equals(account));
    }

    private static <T> T own(@Nullable T thing, Predicate<T> owned) {
        if (thing == null || !owned.test(thing)) {
            throw ApiError.unknownId();
        }
        return thing;
    }

    /** In the order they were made, as are all lists here. */
    synchronized List<Order> orders(Predicate<Order> which) {
        return orders.values().stream().filter(which).toList();
    }

    synchronized List<Payment> payments(Predicate<Payment> which) {
        return payments.values().stream().filter(which).toList();
    }

    synchronized List<Refund> refunds(Predicate<Refund> which) {
        return refunds.values().stream().filter(which).toList();
    }

    synchronized List<Webhook> webhooks(Predicate<Webhook> which) {
        return webhooks.values().stream().filter(which).toList();
    }

    /** A new id as Razorpay makes them: a kind and fourteen letters and digits. */
    static String newId(String kind) {
        StringBuilder id = new StringBuilder(kind).append('_');
        RANDOM.ints(14, 0, ALPHABET.length()).forEach(at -> id.append(ALPHABET.charAt(at)));
        return id.toString();
    }

    long millis() {
        return clock.millis();
    }

    long seconds() {
        return clock.millis() / 1_000;
    }

    @Override
    public synchronized void close() throws IOException {
        file.close();
    }
}
