package com.prescripto.booking.payments;

import com.prescripto.booking.payments.Payment.Status;
import com.prescripto.booking.payments.PaymentGateway.Order;
import java.time.Duration;
import java.time.Instant;
import java.util.Comparator;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/**
 * Until when it is not known what has come of an attempt to pay: meanwhile nobody is to be asked to pay once more. An attempt
 * that was begun and of which nothing more is heard for a while was given up. Pure.
 */
final class Unsure {

    private static final Duration WHILE = Duration.ofMinutes(15);

    private Unsure() {}

    /** Null when all that matters is known. */
    static @Nullable Instant until(Bill bill, News news, Instant now) {
        if (bill.keeps()) {
            return null;
        }
        return Stream.concat(begun(bill, news), unanswered(bill, news))
                .filter(now::isBefore)
                .max(Comparator.naturalOrder())
                .orElse(null);
    }

    private static Stream<Instant> begun(Bill bill, News news) {
        return news.payments().stream()
                .filter(one ->
                        one.status() == Status.CREATED && bill.payment(one.id()).isEmpty())
                .filter(one -> open(bill).anyMatch(order -> order.id().equals(one.orderId())))
                .map(one -> one.at().plus(WHILE));
    }

    /** A young order may be being paid right now. */
    private static Stream<Instant> unanswered(Bill bill, News news) {
        var before = Stream.ofNullable(bill.unsureUntil());
        return switch (news.asked()) {
            case ANSWERED -> Stream.empty();
            case NO -> before;
            case IN_VAIN ->
                Stream.concat(before, open(bill).map(order -> order.at().plus(WHILE)));
        };
    }

    private static Stream<Order> open(Bill bill) {
        return bill.orders().stream().filter(order -> !bill.isPaid(order));
    }
}
