package com.prescripto.devstack.razorpay;

import java.util.List;
import java.util.Objects;
import java.util.Set;
import org.jspecify.annotations.Nullable;
import tools.jackson.databind.node.ObjectNode;

/** Makes orders and finds them. */
final class Orders {
    private static final int LONGEST_RECEIPT = 40;
    private static final long LEAST = 100;
    private static final Set<String> FIELDS = Set.of(
            "amount",
            "currency",
            "receipt",
            "notes",
            "payment",
            "partial_payment",
            "payment_capture",
            "unique_receipt");

    private final Book book;

    Orders(Book book) {
        this.book = book;
    }

    /** Makes an order. With {@code unique_receipt}, asking again with the same receipt and amount gives the same one. */
    Order create(Account account, ObjectNode asked) {
        for (String field : asked.propertyNames()) {
            if (!FIELDS.contains(field)) {
                throw ApiError.badRequest(field + " is/are not required and should not be sent", field);
            }
        }
        long amount = Json.number(asked, "amount", -1);
        if (!asked.has("amount")) {
            throw ApiError.badRequest("The amount field is required.", "amount");
        }
        if (amount < 0) {
            throw ApiError.badRequest("The amount must be an integer.", "amount");
        }
        if (amount < LEAST) {
            throw ApiError.badRequest("Order amount less than minimum amount allowed", "amount");
        }
        String currency = Json.text(asked, "currency", "");
        if (!currency.matches("[A-Z]{3}")) {
            throw ApiError.badRequest("The currency field is required.", "currency");
        }
        String receipt = Json.text(asked, "receipt");
        if (receipt != null && receipt.length() > LONGEST_RECEIPT) {
            throw ApiError.badRequest("The receipt may not be greater than 40 characters.", "receipt");
        }
        synchronized (book) {
            for (Order same : withReceipt(account, receipt)) {
                boolean again = same.amount() == amount && same.currency().equals(currency);
                if (again && Json.flag(asked, "unique_receipt", false)) {
                    return same;
                }
                throw ApiError.badRequest("Order receipt should be unique.", "receipt");
            }
            return book.save(new Order(
                    Book.newId("order"),
                    account.keyId(),
                    amount,
                    currency,
                    receipt,
                    Json.notesOf(asked),
                    isCapturedByItself(asked),
                    0,
                    false,
                    book.seconds()));
        }
    }

    private static boolean isCapturedByItself(ObjectNode asked) {
        if (asked.get("payment") instanceof ObjectNode payment) {
            return "automatic".equals(Json.text(payment, "capture"));
        }
        return Json.flag(asked, "payment_capture", false) || Json.number(asked, "payment_capture", 0) == 1;
    }

    private List<Order> withReceipt(Account account, @Nullable String receipt) {
        return receipt == null
                ? List.of()
                : book.orders(order -> order.account().equals(account.keyId()) && receipt.equals(order.receipt()));
    }

    /** The newest first, of one receipt or of all. */
    ObjectNode list(Account account, @Nullable String receipt, int most) {
        List<Order> found = book.orders(order -> order.account().equals(account.keyId())
                && (receipt == null || Objects.equals(receipt, order.receipt())));
        return Json.collection(Newest.of(found, most).stream().map(Order::json).toList());
    }
}
