package com.prescripto.booking.payments.razorpay;

import com.prescripto.booking.kernel.Money;
import com.prescripto.booking.payments.Payment;
import com.prescripto.booking.payments.PaymentGateway;
import com.prescripto.booking.payments.Refund;
import com.razorpay.Entity;
import com.razorpay.RazorpayClient;
import com.razorpay.RazorpayException;
import java.time.Duration;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;
import java.util.function.Function;
import java.util.regex.Pattern;
import okhttp3.HttpUrl;
import org.json.JSONObject;
import org.jspecify.annotations.Nullable;

/** Asks Razorpay through its own library. */
class RazorpayGateway implements PaymentGateway {

    /**
     * In minutes: five days, as long as banks may take to say yes. What they say after that, Razorpay gives back by itself.
     */
    private static final int CAPTURED_WITHIN = 7_200;

    private static final int MOST = 100;

    /** An id becomes part of a path; browsers may send us any. */
    private static final Pattern ID = Pattern.compile("[A-Za-z0-9_]{1,40}");

    private final String keyId;
    private final String script;
    private final RazorpayClient client;
    private final RazorpaySignature signature;
    private final @Nullable HttpUrl base;
    private final Duration connectTimeout;
    private final Duration readTimeout;

    RazorpayGateway(String keyId, String keySecret, RazorpaySignature signature, RazorpayProperties properties) {
        this.keyId = keyId;
        this.script = properties.script().toString();
        this.signature = signature;
        this.base = properties.baseUrl() == null ? null : HttpUrl.get(properties.baseUrl());
        this.connectTimeout = properties.connectTimeout();
        this.readTimeout = properties.readTimeout();
        Wire.lay();
        try {
            this.client = new RazorpayClient(keyId, keySecret);
        } catch (RazorpayException e) {
            throw new IllegalStateException("Razorpay's library does not start", e);
        }
    }

    @Override
    public Terms terms() {
        return new Terms("RAZORPAY", keyId, script);
    }

    @Override
    public Order open(String receipt, Money amount) {
        try {
            return create(receipt, amount, true);
        } catch (Refused refused) {
            // Either the receipt is there with another amount, or this account has no unique receipts: both are
            // answered
            // by looking.
            var there = withReceipt(receipt);
            if (there.isPresent()) {
                return there.get();
            }
            if (refused.getMessage() != null && refused.getMessage().contains("unique_receipt")) {
                return create(receipt, amount, false);
            }
            throw refused;
        }
    }

    private Order create(String receipt, Money amount, boolean unique) {
        var options = new JSONObject()
                .put("automatic_expiry_period", CAPTURED_WITHIN)
                .put("manual_expiry_period", CAPTURED_WITHIN)
                .put("refund_speed", "normal");
        var asked = new JSONObject()
                .put("amount", amount.amount())
                .put("currency", amount.currency().getCurrencyCode())
                .put("receipt", receipt)
                .put("payment", new JSONObject().put("capture", "automatic").put("capture_options", options));
        if (unique) {
            asked.put("unique_receipt", true);
        }
        return ask(null, () -> client.orders.create(asked), Entities::order);
    }

    private Optional<Order> withReceipt(String receipt) {
        var asked = new JSONObject().put("receipt", receipt);
        return askAll(() -> client.orders.fetchAll(asked), Entities::order).stream()
                .filter(order -> order.receipt().equals(receipt))
                .min(Comparator.comparing(Order::at).thenComparing(Order::id));
    }

    @Override
    public List<Payment> paymentsOf(String orderId) {
        return askAll(() -> client.orders.fetchPayments(known(orderId)), Entities::payment).stream()
                .sorted(Comparator.comparing(Payment::at))
                .toList();
    }

    @Override
    public Optional<Payment> payment(String paymentId) {
        if (!ID.matcher(paymentId).matches()) {
            return Optional.empty();
        }
        try {
            return Optional.of(ask(null, () -> client.payments.fetch(paymentId), Entities::payment));
        } catch (Refused unknown) {
            return Optional.empty();
        }
    }

    @Override
    public List<Refund> refundsOf(String paymentId) {
        var asked = new JSONObject().put("count", MOST);
        return askAll(() -> client.payments.fetchAllRefunds(known(paymentId), asked), Entities::refund);
    }

    @Override
    public Refund refund(String paymentId, Money amount, String key) {
        // Asked for again, the body must be the same to the letter.
        var asked = new JSONObject()
                .put("amount", amount.amount())
                .put("speed", "normal")
                .put("receipt", key)
                .put("notes", new JSONObject().put(Entities.KEY, key));
        return ask(key, () -> client.payments.refund(known(paymentId), asked), Entities::refund);
    }

    @Override
    public boolean isSigned(String orderId, String paymentId, String signed) {
        return signature.isCheckout(orderId, paymentId, signed);
    }

    private static String known(String id) {
        if (!ID.matcher(id).matches()) {
            throw new Refused("BAD_REQUEST_ERROR", "no id of Razorpay's");
        }
        return id;
    }

    private <E extends Entity, T> T ask(
            @Nullable String refundKey, Wire.Asking<E> asking, Function<JSONObject, T> read) {
        return answer(refundKey, asking, entity -> read.apply(entity.toJson()));
    }

    private <E extends Entity, T> List<T> askAll(Wire.Asking<List<E>> asking, Function<JSONObject, T> read) {
        return answer(
                null,
                asking,
                entities -> entities.stream()
                        .map(entity -> read.apply(entity.toJson()))
                        .toList());
    }

    private <A, T> T answer(@Nullable String refundKey, Wire.Asking<A> asking, Function<A, T> read) {
        var call = new Wire.Call(base, refundKey, connectTimeout, readTimeout);
        try {
            return read.apply(call.make(asking));
        } catch (RazorpayException no) {
            throw Answers.meaning(no);
        } catch (Refused | Away ours) {
            throw ours;
        } catch (RuntimeException strange) {
            // An answer that is not what the library or we expect: a proxy's page, a field that is missing.
            throw new Away("Razorpay's answer was not understood", strange);
        }
    }
}
