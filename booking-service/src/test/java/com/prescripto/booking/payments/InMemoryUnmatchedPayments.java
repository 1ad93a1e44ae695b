package com.prescripto.booking.payments;

import java.time.Duration;
import java.time.Instant;
import java.util.Comparator;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;

/** Unmatched payments in a map. Passes the same contract as the real store. */
public final class InMemoryUnmatchedPayments implements UnmatchedPayments {

    private final Map<String, Unmatched> all = new LinkedHashMap<>();
    private final Map<String, Instant> next = new LinkedHashMap<>();

    @Override
    public synchronized void keep(Payment payment, Instant at) {
        var known = all.get(payment.id());
        if (known == null) {
            all.put(
                    payment.id(),
                    new Unmatched(payment.id(), payment.orderId(), payment.amount(), payment.status(), at, 0));
            next.put(payment.id(), at);
        } else if (known.status().compareTo(payment.status()) < 0) {
            all.put(known.id(), changed(known, payment.status(), known.tries()));
        }
    }

    /** Remembers how it is now. Running the answer makes it so again, as often as one likes. */
    synchronized Runnable remember() {
        var payments = new LinkedHashMap<>(all);
        var times = new LinkedHashMap<>(next);
        return () -> {
            all.clear();
            all.putAll(payments);
            next.clear();
            next.putAll(times);
        };
    }

    @Override
    public synchronized Optional<Unmatched> find(String paymentId) {
        return Optional.ofNullable(all.get(paymentId));
    }

    @Override
    public synchronized List<Unmatched> due(Instant now, Duration lease, int most) {
        var due = next.entrySet().stream()
                .filter(one -> !one.getValue().isAfter(now))
                .sorted(Map.Entry.comparingByValue())
                .limit(most)
                .map(Map.Entry::getKey)
                .map(id -> Objects.requireNonNull(all.get(id)))
                .toList();
        for (var one : due) {
            var half = Duration.between(one.at(), now).dividedBy(2);
            next.put(one.id(), now.plus(half.compareTo(lease) > 0 ? half : lease));
            all.put(one.id(), changed(one, one.status(), one.tries() + 1));
        }
        return due;
    }

    @Override
    public synchronized void matched(String paymentId) {
        next.remove(paymentId);
    }

    @Override
    public synchronized boolean resolve(String paymentId, String resolution, String note, String by, Instant at) {
        return next.remove(paymentId) != null;
    }

    @Override
    public synchronized List<Unmatched> open(Instant heardBefore, int most) {
        return all.values().stream()
                .filter(one -> next.containsKey(one.id()) && !one.at().isAfter(heardBefore))
                .sorted(Comparator.comparing(Unmatched::at))
                .limit(most)
                .toList();
    }

    private static Unmatched changed(Unmatched one, Payment.Status status, int tries) {
        return new Unmatched(one.id(), one.orderId(), one.amount(), status, one.at(), tries);
    }
}
