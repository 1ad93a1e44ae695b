package com.prescripto.booking.payments;

import com.prescripto.booking.appointments.AppointmentId;
import com.prescripto.booking.payments.PaymentGateway.Order;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.Collection;
import java.util.Collections;
import java.util.Comparator;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.function.Function;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;

/** Bills in a map. Passes the same contract as the real store. */
public final class InMemoryBills implements Bills {

    private static final Duration GRACE = Duration.ofSeconds(10);

    private final Map<AppointmentId, Bill> all = new LinkedHashMap<>();
    private final Map<AppointmentId, Instant> looks = new LinkedHashMap<>();
    private final List<Bill.Change> changes = new ArrayList<>();

    /** Every change that was stored, in order. */
    public synchronized List<Bill.Change> changes() {
        return List.copyOf(changes);
    }

    /** When a bill will be looked at again. */
    public synchronized Optional<Instant> look(AppointmentId appointment) {
        return Optional.ofNullable(looks.get(appointment));
    }

    /** Remembers how it is now. Running the answer makes it so again, as often as one likes. */
    synchronized Runnable remember() {
        var bills = new LinkedHashMap<>(all);
        var times = new LinkedHashMap<>(looks);
        var told = List.copyOf(changes);
        return () -> {
            all.clear();
            all.putAll(bills);
            looks.clear();
            looks.putAll(times);
            changes.clear();
            changes.addAll(told);
        };
    }

    @Override
    public synchronized Optional<Bill> find(AppointmentId appointment) {
        return Optional.ofNullable(all.get(appointment));
    }

    @Override
    public synchronized Map<AppointmentId, Bill> findAll(Collection<AppointmentId> appointments) {
        return all.values().stream()
                .filter(one -> appointments.contains(one.appointment()))
                .collect(Collectors.toUnmodifiableMap(Bill::appointment, bill -> bill));
    }

    @Override
    public synchronized Optional<Bill> ofOrder(String orderId) {
        return all.values().stream()
                .filter(one -> one.order(orderId).isPresent())
                .findFirst();
    }

    @Override
    public synchronized Optional<Bill> ofPayment(String paymentId) {
        return all.values().stream()
                .filter(one -> one.payment(paymentId).isPresent())
                .findFirst();
    }

    @Override
    public synchronized boolean save(Bill.Change change) {
        var bill = change.after();
        var stored = all.get(bill.appointment());
        if (bill.version() != (stored == null ? 1 : stored.version() + 1)) {
            return false;
        }
        for (var other : all.values()) {
            if (!other.appointment().equals(bill.appointment())
                    && (shares(
                                    other,
                                    bill,
                                    one -> one.orders().stream().map(Order::id).toList())
                            || shares(
                                    other,
                                    bill,
                                    one -> one.payments().stream()
                                            .map(BilledPayment::id)
                                            .toList()))) {
                throw new TakenElsewhere(bill.id());
            }
        }
        all.put(bill.appointment(), bill);
        looks.put(bill.appointment(), change.fact().at().plus(GRACE));
        changes.add(change);
        return true;
    }

    @Override
    public synchronized void lookAgain(Bill read, @Nullable Instant when) {
        if (find(read.appointment())
                .filter(one -> one.version() == read.version())
                .isEmpty()) {
            return;
        }
        all.put(read.appointment(), read);
        if (when == null) {
            looks.remove(read.appointment());
        } else {
            looks.put(read.appointment(), when);
        }
    }

    @Override
    public synchronized List<Bill> due(Instant now, Duration lease, int most) {
        var due = looks.entrySet().stream()
                .filter(one -> !one.getValue().isAfter(now))
                .sorted(Comparator.comparing(Map.Entry::getValue))
                .limit(most)
                .map(Map.Entry::getKey)
                .toList();
        due.forEach(one -> looks.put(one, now.plus(lease)));
        return due.stream().map(one -> Objects.requireNonNull(all.get(one))).toList();
    }

    private static boolean shares(Bill one, Bill other, Function<Bill, List<String>> ids) {
        return !Collections.disjoint(ids.apply(one), ids.apply(other));
    }
}
