package com.prescripto.devstack.razorpay;

import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.function.Function;
import org.jspecify.annotations.Nullable;
import tools.jackson.databind.node.ArrayNode;
import tools.jackson.databind.node.ObjectNode;

/**
 * What only a sandbox has, below {@code /sandbox}: it plays the patients, the banks and the provider's own desk, and makes
 * things go wrong. It answers when what was asked is done. Not for web pages. Another account than the first is meant by
 * {@code /sandbox/accounts/{keyId}} in front of the same paths.
 *
 * <pre>
 * GET  /state                              orders, payments, refunds, webhooks and settings, newest first
 * POST /orders/{id}/payments               {status?, amount?, currency?, method?, captureAfterMs?} → payment, signature
 * POST /payments                           the same, without an order
 * POST /payments/{id}/authorized | captured | failed
 * POST /payments/{id}/refunds              {amount?}: at the desk, without a key of ours
 * POST /refunds/{id}/processed | failed
 * PUT  /refunds                            {become: processed | pending | failed}: what new ones become by themselves
 * PUT  /webhooks                           {url?, secret?, drop?, hold?, delayMs?, copies?}; what is not named stays
 * GET  /webhooks                           oldest first
 * POST /webhooks/release                   {ids?}: sends what is held, one after the other, in the given order
 * POST /webhooks/{id}/send                 once more → {status}
 * POST /faults                             {calls: "POST /v1/orders", does: FAIL | HANG | DROP | SLOW,
 *                                           when: BEFORE | AFTER, times?, status?, millis?}
 * DELETE /faults
 * PUT  /accounts/{keyId}                   {secret, webhookSecret, webhookUrl?}: makes an account, or changes it
 * </pre>
 */
final class Control {
    private static final int MOST = 200;

    private final Book book;
    private final Payments payments;
    private final Refunds refunds;
    private final Webhooks webhooks;
    private final Faults faults;
    private final String firstAccount;

    Control(Book book, Payments payments, Refunds refunds, Webhooks webhooks, Faults faults, String firstAccount) {
        this.book = book;
        this.payments = payments;
        this.refunds = refunds;
        this.webhooks = webhooks;
        this.faults = faults;
        this.firstAccount = firstAccount;
    }

    Reply answer(Request request) {
        // Any web page open on this machine could send a POST here; a page of ours only looks.
        if (!"GET".equals(request.method()) && request.header("Origin") != null) {
            throw ApiError.forbidden("Not from a web page");
        }
        if (request.is("PUT", "accounts", "*")) {
            return open(request.path().get(1), request.json());
        }
        boolean named =
                request.path().size() > 2 && "accounts".equals(request.path().get(0));
        Account account =
                book.account(named ? request.path().get(1) : firstAccount).orElseThrow(ApiError::unknownId);
        return route(account, named ? request.below(2) : request);
    }

    private Reply open(String keyId, ObjectNode asked) {
        String url = Json.text(asked, "webhookUrl");
        String secret = Json.text(asked, "secret", keyId + "-secret");
        String webhookSecret = Json.text(asked, "webhookSecret", keyId + "-webhooks");
        book.save(book.account(keyId)
                .map(there -> there.with(secret, webhookSecret, asked.has("webhookUrl") ? url : there.webhookUrl()))
                .orElseGet(() -> Account.of(keyId, secret, webhookSecret, url)));
        return Reply.nothing();
    }

    private Reply route(Account account, Request request) {
        List<String> path = request.path();
        if (request.is("GET", "state")) {
            return Reply.json(state(account));
        }
        if (request.is("POST", "orders", "*", "payments")) {
            return payment(account, payments.begin(account, path.get(1), request.json()));
        }
        if (request.is("POST", "payments")) {
            return payment(account, payments.begin(account, null, request.json()));
        }
        if (request.is("POST", "payments", "*", "refunds")) {
            return Reply.json(
                    refunds.ask(account, path.get(1), null, request.json()).json());
        }
        if (request.is("POST", "payments", "*", "*")) {
            return payment(account, payments.bring(account, path.get(1), constant(Payment.Status.class, path.get(2))));
        }
        if (request.is("POST", "refunds", "*", "*")) {
            return Reply.json(refunds.bring(account, path.get(1), constant(Refund.Status.class, path.get(2)))
                    .json());
        }
        if (request.is("PUT", "refunds")) {
            book.save(account.with(constant(Refund.Status.class, Json.text(request.json(), "become", "processed"))));
            return Reply.nothing();
        }
        if (request.is("POST", "faults")) {
            faults.add(account, request.json());
            return Reply.nothing();
        }
        if (request.is("DELETE", "faults")) {
            faults.clear(account);
            return Reply.nothing();
        }
        return webhooks(account, request);
    }

    private Reply webhooks(Account account, Request request) {
        if (request.is("GET", "webhooks")) {
            ObjectNode json = Json.object();
            json.putArray("items").addAll(views(own(account), Control::view));
            return Reply.json(json);
        }
        if (request.is("PUT", "webhooks")) {
            change(account, request.json());
            return Reply.nothing();
        }
        if (request.is("POST", "webhooks", "release")) {
            List<String> ids = new ArrayList<>();
            if (request.json().get("ids") instanceof ArrayNode given) {
                given.forEach(id -> ids.add(id.asString()));
            }
            webhooks.release(account, ids);
            return Reply.nothing();
        }
        if (request.is("POST", "webhooks", "*", "send")) {
            int status = webhooks.send(account.keyId(), request.path().get(1));
            return Reply.json(Json.object().put("status", status));
        }
        throw ApiError.notFound();
    }

    private void change(Account account, ObjectNode asked) {
        Account.Delivery now = account.delivery();
        String url = asked.has("url") ? Json.text(asked, "url") : account.webhookUrl();
        String secret = Json.text(asked, "secret", account.webhookSecret());
        book.save(account.with(account.keySecret(), secret, url)
                .with(new Account.Delivery(
                        Json.flag(asked, "drop", now.drop()),
                        Json.flag(asked, "hold", now.hold()),
                        Json.number(asked, "delayMs", now.delayMillis()),
                        (int) Json.number(asked, "copies", now.copies()))));
    }

    private Reply payment(Account account, Payment payment) {
        return Reply.json(payments.signed(account, payment));
    }

    private List<Webhook> own(Account account) {
        return book.webhooks(webhook -> webhook.account().equals(account.keyId()));
    }

    private ObjectNode state(Account account) {
        String own = account.keyId();
        ObjectNode json = Json.object();
        json.put("account", own).put("webhookUrl", account.webhookUrl());
        json.set("webhooksAre", Json.MAPPER.valueToTree(account.delivery()));
        json.put("refundsBecome", account.refundsBecome().name().toLowerCase(Locale.ROOT));
        List<Order> orders = Newest.of(book.orders(order -> order.account().equals(own)), MOST);
        List<Payment> all = Newest.of(book.payments(payment -> payment.account().equals(own)), MOST);
        List<Refund> back = Newest.of(book.refunds(refund -> refund.account().equals(own)), MOST);
        json.putArray("orders").addAll(views(orders, Order::json));
        json.putArray("payments").addAll(views(all, Payment::json));
        json.putArray("refunds").addAll(views(back, refund -> refund.json().put("key", refund.key())));
        json.putArray("webhooks").addAll(views(Newest.of(own(account), MOST), Control::view));
        return json;
    }

    private static <T> List<ObjectNode> views(List<T> things, Function<T, ObjectNode> view) {
        return things.stream().map(view).toList();
    }

    private static ObjectNode view(Webhook webhook) {
        ObjectNode json = Json.object();
        json.put("id", webhook.id()).put("event", webhook.event());
        json.put("state", webhook.state().name()).put("tries", webhook.tries());
        json.put("answer", webhook.answer()).put("createdAt", webhook.createdAt());
        json.set("body", Json.MAPPER.readTree(webhook.body()));
        return json;
    }

    private static <E extends Enum<E>> E constant(Class<E> type, @Nullable String name) {
        try {
            return Enum.valueOf(type, String.valueOf(name).toUpperCase(Locale.ROOT));
        } catch (IllegalArgumentException e) {
            throw ApiError.notFound();
        }
    }
}
