package com.prescripto.booking.payments.web;

import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import com.prescripto.booking.BookingServer;
import com.prescripto.booking.Caller.Answer;
import com.prescripto.booking.People;
import com.prescripto.booking.People.Person;
import com.prescripto.booking.Visits;
import com.prescripto.booking.appointments.AppointmentId;
import com.prescripto.booking.kernel.Money;
import com.prescripto.booking.payments.Bill;
import com.prescripto.booking.payments.BilledPayment.Verdict;
import com.prescripto.booking.payments.BilledRefund;
import com.prescripto.booking.payments.Bills;
import com.prescripto.booking.payments.PaymentGateway;
import com.prescripto.booking.payments.RefundReason;
import com.prescripto.booking.payments.UnmatchedPayments;
import com.prescripto.booking.payments.razorpay.SandboxDesk;
import com.prescripto.devstack.RazorpayServer;
import com.prescripto.devstack.TestServers;
import java.nio.charset.StandardCharsets;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.Date;
import java.util.List;
import java.util.Objects;
import java.util.UUID;
import java.util.concurrent.Callable;
import java.util.concurrent.Executors;
import org.bson.Document;
import org.json.JSONObject;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.test.web.server.LocalServerPort;
import org.springframework.data.mongodb.core.MongoTemplate;
import org.springframework.data.mongodb.core.query.Criteria;
import org.springframework.data.mongodb.core.query.Query;
import org.springframework.data.mongodb.core.query.Update;
import org.springframework.test.context.DynamicPropertyRegistry;
import org.springframework.test.context.DynamicPropertySource;

/** Patients pay, over HTTP, at the real gateway against the sandbox. */
class PaymentStoriesIT extends BookingServer {

    private static final String OLD_SECRET = "the-secret-of-this-morning";
    private static final String OLDER_SECRET = "the-secret-of-last-week";
    private static final Duration SOON = Duration.ofSeconds(20);
    private static final RazorpayServer ACCOUNT = TestServers.get().razorpay(TestServers.unique("stories"));

    @DynamicPropertySource
    static void keys(DynamicPropertyRegistry properties) {
        properties.add("prescripto.payments.razorpay.key-id", ACCOUNT::keyId);
        properties.add("prescripto.payments.razorpay.key-secret", ACCOUNT::keySecret);
        properties.add("prescripto.payments.razorpay.webhook-secret", ACCOUNT::webhookSecret);
        oldSecret(properties, 0, OLD_SECRET, Duration.ofHours(1));
        oldSecret(properties, 1, OLDER_SECRET, Duration.ofHours(25));
        properties.add("prescripto.payments.razorpay.base-url", ACCOUNT::url);
        properties.add("prescripto.payments.reconciler.first", () -> "1s");
        properties.add("prescripto.payments.reconciler.every", () -> "300ms");
        properties.add("prescripto.payments.reconciler.lease", () -> "1s");
        properties.add("prescripto.payments.reconciler.watch", () -> "2s");
    }

    private static void oldSecret(DynamicPropertyRegistry properties, int number, String secret, Duration ago) {
        var name = "prescripto.payments.razorpay.old-webhook-secrets[" + number + "].";
        properties.add(name + "secret", () -> secret);
        properties.add(name + "replaced-at", () -> Instant.now().minus(ago).toString());
    }

    @LocalServerPort
    int port;

    @Autowired
    Bills bills;

    @Autowired
    UnmatchedPayments unmatched;

    @Autowired
    PaymentGateway gateway;

    @Autowired
    MongoTemplate mongo;

    @Autowired
    Clock clock;

    private final SandboxDesk desk = new SandboxDesk(ACCOUNT);
    private final List<String> visits = new ArrayList<>();
    private People people = People.of(0);
    private Person doctor = new Person("", "", "", "", people.anybody());
    private Person patient = doctor;
    private List<String> slots = List.of();

    @BeforeEach
    void open() {
        people = People.of(port);
        doctor = PaidVisits.doctor(people);
        patient = people.patient();
        slots = new ArrayList<>(Visits.free(people.anybody(), doctor));
        // Nothing is told unless a story says so: what happens without is what the reconciler does.
        desk.control("PUT", "/webhooks", new JSONObject().put("url", webhook()).put("hold", true));
    }

    @AfterEach
    void nothing_is_lost_and_the_provider_says_the_same() {
        for (var id : visits) {
            bills.find(new AppointmentId(id)).ifPresent(bill -> {
                assertThat(bill.kept()
                                .plus(bill.quarantined())
                                .plus(bill.refunding())
                                .plus(bill.refunded()))
                        .isEqualTo(bill.captured());
                for (var payment : bill.payments()) {
                    var gone = gateway.refundsOf(payment.id()).stream()
                            .mapToLong(refund -> refund.amount().amount())
                            .sum();
                    var known = bill.refundsOf(payment).stream()
                            .filter(refund -> refund.status() != BilledRefund.Status.FAILED)
                            .mapToLong(refund -> refund.amount().amount())
                            .sum();
                    assertThat(known).as(payment.id()).isEqualTo(gone);
                }
            });
        }
    }

    @Test
    void a_hold_is_paid_and_becomes_a_booking() {
        var held = held();
        assertThat(texts(patient.caller().get(path(held, "")), "/allowed")).containsExactly("CANCEL", "PAY");
        assertThat(patient.caller().post(path(held, "/confirmation"), "").problem())
                .isEqualTo("payment-due");
        var checkout = checkout(held);
        assertThat(checkout.at("/keyId")).isEqualTo(ACCOUNT.keyId());
        assertThat(checkout.at("/payUntil")).isNotEmpty();
        assertThat(checkout(held).text()).isEqualTo(checkout.text());
        var dialog = desk.payInDialog(checkout.at("/orderId"), "paid");
        var paid = confirm(held, dialog.getString("razorpay_payment_id"), dialog.getString("razorpay_signature"));
        assertThat(paid.at("/status")).as(paid.text()).isEqualTo("BOOKED");
        assertThat(paid.at("/payment/status")).isEqualTo("PAID");
        assertThat(paid.json().at("/payment/paid/amount").asInt()).isEqualTo(60_000);
        assertThat(texts(paid, "/allowed")).doesNotContain("PAY");
        assertThat(confirm(held, dialog.getString("razorpay_payment_id"), dialog.getString("razorpay_signature"))
                        .text())
                .isEqualTo(paid.text());
        assertThat(patient.caller().post(path(held, "/payment"), "").problem()).isEqualTo("already-paid");
    }

    @Test
    void two_who_press_at_once_get_one_order() throws Exception {
        var held = held();
        Callable<Answer> press = () -> patient.caller().post(path(held, "/payment"), "");
        var answers = atOnce(List.of(press, press, press, press));
        assertThat(answers)
                .extracting(answer -> answer.at("/orderId"))
                .containsOnly(checkout(held).at("/orderId"));
        assertThat(bill(held).orders()).hasSize(1);
    }

    @Test
    void story_5_paid_and_never_told_it_is_found_and_booked() {
        var held = held();
        desk.control("PUT", "/webhooks", new JSONObject().put("drop", true));
        desk.pay(checkout(held).at("/orderId"));
        await().atMost(SOON).until(() -> status(held).equals("BOOKED"));
        desk.control("PUT", "/webhooks", new JSONObject().put("drop", false));
    }

    @Test
    void a_tab_that_was_closed_is_resolved_on_return() {
        var held = held();
        desk.pay(checkout(held).at("/orderId"));
        var checked = patient.caller().post(path(held, "/payment/check"), "");
        assertThat(checked.at("/status")).isEqualTo("BOOKED");
        assertThat(people.patient()
                        .caller()
                        .post(path(held, "/payment/check"), "")
                        .problem())
                .isEqualTo("not-found");
    }

    @Test
    void story_6_webhooks_in_every_order_and_twice_end_the_same() {
        var ends = new ArrayList<String>();
        for (var order : List.of("abcd", "dcba", "bdac", "cadb", "dabc", "cbda", "acbd", "badc")) {
            var visit = Visits.book(patient, doctor, slots.remove(0));
            visits.add(visit);
            var payment = desk.authorize(checkout(visit).at("/orderId"));
            var before = desk.webhooks();
            desk.capture(payment);
            desk.giveBack(payment, bill(visit).orders().get(0).amount().share(10));
            var told = new ArrayList<>(desk.webhooks());
            told.removeAll(before);
            assertThat(told).hasSizeGreaterThanOrEqualTo(4);
            var sent = new ArrayList<String>();
            order.chars().map(letter -> letter - 'a').forEach(i -> sent.add(told.get(i)));
            desk.release(sent);
            sent.forEach(desk::sendAgain);
            await().atMost(SOON).until(() -> state(visit).equals("PARTLY_REFUNDED"));
            ends.add(state(visit) + bill(visit).kept() + bill(visit).refunded());
            assertThat(facts(visit)).containsOnlyOnce("PAYMENT_SUCCESS");
            people.admin().caller().post("/api/admin/appointments/" + visit + "/cancellation", "");
            await().atMost(SOON).until(() -> state(visit).equals("REFUNDED"));
        }
        assertThat(ends.stream().distinct()).hasSize(1);
    }

    @Test
    void story_7_an_order_nobody_knows_is_kept_for_an_admin() {
        var order = gateway.open("not-ours-" + UUID.randomUUID().toString().substring(0, 8), fee());
        var payment = desk.pay(order.id());
        desk.release(desk.webhooks());
        await().atMost(SOON).until(() -> unmatched.find(payment).isPresent());
        assertThat(unmatched.open(clock.instant(), 100))
                .anyMatch(one -> one.id().equals(payment));
    }

    @Test
    void story_8_callback_and_webhook_at_once_are_one_payment_and_one_booking() throws Exception {
        for (int i = 0; i < 5; i++) {
            var held = held();
            var dialog = desk.payInDialog(checkout(held).at("/orderId"), "paid");
            var payment = dialog.getString("razorpay_payment_id");
            var told = desk.webhooks();
            Callable<Object> callback = () -> confirm(held, payment, dialog.getString("razorpay_signature"));
            Callable<Object> webhook = () -> {
                desk.release(told);
                return "sent";
            };
            atOnce(List.of(callback, webhook, callback));
            await().atMost(SOON).until(() -> status(held).equals("BOOKED"));
            assertThat(bill(held).payments()).hasSize(1);
            assertThat(facts(held)).containsOnlyOnce("PAYMENT_SUCCESS");
            assertThat(bookings(held)).isEqualTo(1);
        }
    }

    @Test
    void story_9_paid_after_the_hold_lapsed_and_the_slot_is_taken_it_goes_back_once() {
        var held = held();
        var order = checkout(held).at("/orderId");
        runOut(held);
        visits.add(Visits.book(people.patient(), doctor, start(held)));
        var payment = desk.pay(order);
        await().atMost(SOON).until(() -> state(held).equals("REFUNDED"));
        assertThat(status(held)).isEqualTo("LAPSED");
        assertThat(bill(held).refunds()).extracting(BilledRefund::reason).containsExactly(RefundReason.SLOT_GONE);
        assertThat(gateway.refundsOf(payment)).hasSize(1);
    }

    @Test
    void story_9_paid_after_the_hold_lapsed_and_the_slot_is_free_it_is_booked() {
        var held = held();
        var order = checkout(held).at("/orderId");
        runOut(held);
        assertThat(patient.caller().post(path(held, "/payment"), "").problem()).isEqualTo("hold-lapsed");
        desk.pay(order);
        // The bill says so last.
        await().atMost(SOON).until(() -> state(held).equals("PAID"));
        assertThat(status(held)).isEqualTo("BOOKED");
    }

    @Test
    void story_10_moved_it_stays_paid_and_cancelled_by_the_doctor_everything_goes_back_once() {
        var held = held();
        desk.pay(checkout(held).at("/orderId"));
        var paid = patient.caller().post(path(held, "/payment/check"), "");
        var move = "{\"doctorId\": \"%s\", \"visitTypeId\": \"first-visit\", \"start\": \"%s\", \"version\": %d}";
        var moved = patient.caller()
                .post(
                        path(held, "/reschedule"),
                        move.formatted(
                                doctor.id(),
                                slots.remove(40),
                                paid.json().at("/version").asInt()));
        assertThat(moved.at("/payment/status")).as(moved.text()).isEqualTo("PAID");
        // The refund is carried out, and its answer lost: like a process that dies just then.
        desk.fault(new JSONObject()
                .put("calls", "POST /v1/payments")
                .put("does", "DROP")
                .put("when", "AFTER"));
        var cancel = "/api/doctor/appointments/" + held + "/cancellation";
        var cancelled = doctor.caller().post(cancel, "");
        assertThat(cancelled.at("/payment/status")).as(cancelled.text()).isIn("REFUNDING", "REFUNDED");
        await().atMost(SOON).until(() -> state(held).equals("REFUNDED"));
        assertThat(gateway.refundsOf(bill(held).payments().get(0).id())).hasSize(1);
        assertThat(facts(held)).containsOnlyOnce("PAYMENT_REFUND_STARTED", "PAYMENT_REFUNDED");
    }

    @Test
    void what_went_back_at_the_providers_own_desk_is_found_though_nobody_tells() {
        var held = held();
        var payment = desk.pay(checkout(held).at("/orderId"));
        await().atMost(SOON).until(() -> state(held).equals("PAID"));
        desk.giveBack(payment, fee().share(10));
        await().atMost(SOON).until(() -> state(held).equals("PARTLY_REFUNDED"));
        assertThat(bill(held).refunded()).isEqualTo(fee().share(10));
    }

    @Test
    void what_is_not_verified_changes_nothing() {
        var mine = held();
        var order = checkout(mine).at("/orderId");
        var other = held();
        var dialog = desk.payInDialog(checkout(other).at("/orderId"), "paid");
        var payment = dialog.getString("razorpay_payment_id");
        var before = bill(mine);
        assertThat(confirm(mine, payment, dialog.getString("razorpay_signature"))
                        .problem())
                .isEqualTo("payment-not-verified");
        assertThat(confirm(mine, payment, desk.sign(order, payment)).problem()).isEqualTo("payment-not-verified");
        assertThat(confirm(mine, payment, "0".repeat(64)).problem()).isEqualTo("payment-not-verified");
        assertThat(confirm(mine, "", "").status()).isEqualTo(422);
        var stranger = people.patient().caller();
        assertThat(stranger.post(path(mine, "/payment"), "").problem()).isEqualTo("not-found");
        assertThat(stranger.post(path(mine, "/payment/confirmation"), confirmation(payment, desk.sign(order, payment)))
                        .problem())
                .isEqualTo("not-found");
        assertThat(bill(mine)).isEqualTo(before);
        assertThat(status(mine)).isEqualTo("HELD");
    }

    @Test
    void an_edited_amount_books_nothing() {
        var held = held();
        desk.pay(checkout(held).at("/orderId"), Money.of(100, "INR"));
        var checked = patient.caller().post(path(held, "/payment/check"), "");
        assertThat(checked.at("/status")).isEqualTo("HELD");
        assertThat(checked.at("/payment/status")).isEqualTo("IN_REVIEW");
        assertThat(patient.caller().post(path(held, "/payment"), "").problem()).isEqualTo("not-payable");
    }

    @Test
    void webhooks_are_taken_when_they_are_signed_with_a_secret_in_force_and_once() {
        var body = "{\"event\": \"payment.captured\", \"payload\": {}}";
        assertThat(send(body, "forged", "evt_1").problem()).isEqualTo("wrong-signature");
        assertThat(send(body, "", "evt_1").status()).isEqualTo(401);
        var signed = desk.signWebhook(body);
        assertThat(send(body.replace("captured", "failed"), signed, "evt_1").status())
                .isEqualTo(401);
        assertThat(send(body, signed, "evt_1").status()).isEqualTo(200);
        assertThat(send(body, signed, "evt_1").status()).isEqualTo(200);
        assertThat(mongo.count(Query.query(Criteria.where("_id").regex("^evt_1_")), "webhook_events"))
                .isEqualTo(1);
        assertThat(send(body, hmac(body, OLD_SECRET), "evt_2").status()).isEqualTo(200);
        assertThat(send(body, hmac(body, OLDER_SECRET), "evt_4").problem()).isEqualTo("wrong-signature");
        assertThat(send("x".repeat(300_000), signed, "evt_3").status()).isEqualTo(413);
    }

    @Test
    void a_provider_that_is_away_says_when_to_try_again() {
        var held = held();
        // Of orders only: the reconciler, which asks about other bills meanwhile, would use it up.
        desk.fault(new JSONObject()
                .put("calls", "POST /v1/orders")
                .put("does", "FAIL")
                .put("status", 503)
                .put("times", 1));
        var away = patient.caller().post(path(held, "/payment"), "");
        assertThat(away.problem()).as(away.text()).isEqualTo("payments-away");
        assertThat(away.header("Retry-After")).isNotEmpty();
        assertThat(checkout(held).at("/orderId")).isNotEmpty();
    }

    private String held() {
        var held = PaidVisits.hold(patient, doctor, slots.remove(0));
        visits.add(held);
        return held;
    }

    private Answer checkout(String visit) {
        var checkout = patient.caller().post(path(visit, "/payment"), "");
        assertThat(checkout.status()).as(checkout.text()).isEqualTo(200);
        return checkout;
    }

    private Answer confirm(String visit, String payment, String signature) {
        return patient.caller().post(path(visit, "/payment/confirmation"), confirmation(payment, signature));
    }

    private static String confirmation(String payment, String signature) {
        return "{\"paymentId\": \"%s\", \"signature\": \"%s\"}".formatted(payment, signature);
    }

    private static String path(String visit, String what) {
        return "/api/appointments/" + visit + what;
    }

    private String status(String visit) {
        return patient.caller().get(path(visit, "")).at("/status");
    }

    private String start(String visit) {
        return patient.caller().get(path(visit, "")).at("/start");
    }

    private String state(String visit) {
        return patient.caller().get(path(visit, "")).at("/payment/status");
    }

    private Bill bill(String visit) {
        return bills.find(new AppointmentId(visit)).orElseThrow();
    }

    /** Told and still on their way, or told: the bill's version counts them all. */
    private List<String> facts(String visit) {
        var bill = bill(visit);
        var found = new ArrayList<String>();
        for (long i = 0; i < bill.orders().size(); i++) {
            found.add("PAYMENT_STARTED");
        }
        bill.payments().stream()
                .filter(payment -> payment.verdict() == Verdict.KEPT)
                .forEach(payment -> found.add("PAYMENT_SUCCESS"));
        bill.refunds().forEach(refund -> {
            found.add("PAYMENT_REFUND_STARTED");
            found.add("PAYMENT_REFUNDED");
        });
        return found;
    }

    /** Held, booked: one version each, whoever confirmed. */
    private long bookings(String visit) {
        var stored = Objects.requireNonNull(mongo.findById(visit, Document.class, "appointments"));
        return stored.get("v", Number.class).longValue() - 1;
    }

    private static Money fee() {
        return Money.of(60_000, "INR");
    }

    private String webhook() {
        return "http://127.0.0.1:" + port + "/api/payments/razorpay/webhook";
    }

    private Answer send(String body, String signature, String id) {
        return people.anybody()
                .with("X-Razorpay-Signature", signature)
                .with("x-razorpay-event-id", id)
                .send(
                        "POST",
                        "/api/payments/razorpay/webhook",
                        "application/json",
                        body.getBytes(StandardCharsets.UTF_8));
    }

    private static String hmac(String text, String secret) {
        return new SandboxDesk(new RazorpayServer("", "", "", secret)).signWebhook(text);
    }

    /** The clock of a running service cannot be moved; the end of a hold can. */
    private void runOut(String visit) {
        mongo.updateFirst(
                Query.query(Criteria.where("_id").is(visit)),
                new Update().set("heldUntil", Date.from(clock.instant().minusSeconds(1))),
                "appointments");
    }

    private static List<String> texts(Answer answer, String pointer) {
        var found = new ArrayList<String>();
        answer.json().at(pointer).forEach(one -> found.add(one.asString()));
        return found;
    }

    private static <T> List<T> atOnce(List<Callable<T>> work) throws Exception {
        var threads = Executors.newFixedThreadPool(work.size());
        try {
            var done = new ArrayList<T>();
            for (var answer : threads.invokeAll(work)) {
                done.add(answer.get());
            }
            return done;
        } finally {
            threads.shutdown();
        }
    }
}
