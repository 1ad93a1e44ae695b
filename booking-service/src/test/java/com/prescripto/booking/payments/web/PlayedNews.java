package com.prescripto.booking.payments.web;

import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import com.prescripto.booking.People.Person;
import com.prescripto.booking.Visits;
import com.prescripto.booking.appointments.AppointmentId;
import com.prescripto.booking.kernel.Money;
import com.prescripto.booking.outbox.ToldFacts;
import com.prescripto.booking.payments.Bill;
import com.prescripto.booking.payments.BilledPayment.Verdict;
import com.prescripto.booking.payments.Bills;
import com.prescripto.booking.payments.NewsStory;
import com.prescripto.booking.payments.NewsStory.Kind;
import com.prescripto.booking.payments.PaymentGateway;
import com.prescripto.booking.payments.Refund;
import com.prescripto.booking.payments.razorpay.SandboxDesk;
import com.prescripto.booking.payments.razorpay.SandboxDesk.Webhook;
import java.time.Duration;
import java.time.Instant;
import java.util.Date;
import java.util.List;
import org.springframework.data.mongodb.core.MongoTemplate;
import org.springframework.data.mongodb.core.query.Criteria;
import org.springframework.data.mongodb.core.query.Query;
import org.springframework.data.mongodb.core.query.Update;

/**
 * One patient pays one hold, and at the provider it has all happened: a bank that said no and then yes, and two refunds at
 * its desk, of which the first failed. Now the clinic hears of it, in the order that the test chooses.
 */
final class PlayedNews {

    private static final Duration SOON = Duration.ofMinutes(1);

    /**
     * Where it is played.
     *
     * @param desk refunds wait until they are finished, webhooks until they are released
     */
    record Stage(SandboxDesk desk, PaymentGateway gateway, Bills bills, MongoTemplate mongo) {}

    /** @param rival somebody who books the time as soon as the hold has lapsed, or nobody */
    record Cast(Person patient, Person doctor, List<Person> rival) {}

    private final Stage stage;
    private final Cast cast;
    private final String start;
    private final String visit;
    private final String order;
    private final String payment;
    private final String failedRefund;
    private final List<Webhook> webhooks;
    private boolean cancelled;
    private boolean gone;

    PlayedNews(Stage stage, Cast cast, String start) {
        this.stage = stage;
        this.cast = cast;
        this.start = start;
        visit = PaidVisits.hold(cast.patient, cast.doctor, start);
        order = cast.patient.caller().post(path("/payment"), "").at("/orderId");
        payment = stage.desk.decline(order);
        stage.desk.capture(payment);
        failedRefund = stage.desk.giveBack(payment, NewsStory.PART);
        stage.desk.failRefund(failedRefund);
        stage.desk.finishRefund(stage.desk.giveBack(payment, NewsStory.PART));
        webhooks = stage.desk.webhooksOf(payment);
        assertThat(webhooks)
                .extracting(Webhook::event)
                .containsExactlyInAnyOrder(
                        "payment.failed",
                        "payment.authorized",
                        "payment.captured",
                        "order.paid",
                        "refund.created",
                        "refund.failed",
                        "refund.created",
                        "refund.processed");
    }

    /** How often each is said. */
    void play(List<Kind> kinds, int times) {
        for (var kind : kinds) {
            for (int i = 0; i < times; i++) {
                happen(kind, i == 0);
            }
        }
    }

    private void happen(Kind kind, boolean first) {
        switch (kind) {
            case ORDER -> {
                cast.patient.caller().post(path("/payment"), "");
                hear("order.paid", first);
            }
            case AUTHORIZED -> hear("payment.authorized", first);
            case CAPTURED -> hear("payment.captured", first);
            case FAILED -> hear("payment.failed", first);
            case REFUND_CREATED -> hear("refund.created", first);
            case REFUND_PROCESSED -> hear("refund.processed", first);
            case REFUND_FAILED -> hear("refund.failed", first);
            case CALLBACK ->
                cast.patient
                        .caller()
                        .post(
                                path("/payment/confirmation"),
                                "{\"paymentId\": \"%s\", \"signature\": \"%s\"}"
                                        .formatted(payment, stage.desk.sign(order, payment)));
            case CANCELLED -> cancel();
            case LAPSED -> lapse();
        }
    }

    private void hear(String event, boolean first) {
        for (var webhook : webhooks) {
            if (!webhook.event().equals(event)) {
                continue;
            }
            if (first) {
                stage.desk.release(List.of(webhook.id()));
                await().atMost(SOON).pollInterval(Duration.ofMillis(5)).until(() -> isWorkedOn(webhook));
            } else {
                stage.desk.sendAgain(webhook.id());
            }
        }
    }

    private boolean isWorkedOn(Webhook webhook) {
        var done = Criteria.where("_id")
                .regex("^" + webhook.id() + "_")
                .and("doneAt")
                .exists(true);
        return stage.mongo.exists(Query.query(done), "webhook_events");
    }

    private void cancel() {
        if (!cancelled) {
            var answer = cast.doctor.caller().post("/api/doctor/appointments/" + visit + "/cancellation", "");
            cancelled = answer.status() == 200;
        }
    }

    /** The clock of a running service cannot be moved; the end of a hold can. */
    private void lapse() {
        stage.mongo.updateFirst(
                Query.query(Criteria.where("_id").is(visit).and("status").is("HELD")),
                new Update().set("heldUntil", Date.from(Instant.now().minusSeconds(1))),
                "appointments");
        if (!gone && status().equals("LAPSED") && !cast.rival.isEmpty()) {
            Visits.book(cast.rival.get(0), cast.doctor, start);
            gone = true;
        }
    }

    /** What is under way arrives; then it is as the facts say, and stays so when everything is said once more. */
    void end() {
        await().atMost(SOON).untilAsserted(this::assertEnd);
        var before = bill();
        webhooks.forEach(webhook -> stage.desk.sendAgain(webhook.id()));
        happen(Kind.CALLBACK, false);
        happen(Kind.ORDER, false);
        assertEnd();
        assertThat(bill().version()).isEqualTo(before.version());
    }

    private void assertEnd() {
        stage.gateway.refundsOf(payment).stream()
                .filter(one -> one.status() == Refund.Status.PENDING)
                .forEach(one -> stage.desk.finishRefund(one.id()));
        cast.patient.caller().post(path("/payment/check"), "");
        var bill = bill();
        var nothingStays = cancelled || gone;
        assertThat(status()).isEqualTo(cancelled ? "CANCELLED" : gone ? "LAPSED" : "BOOKED");
        assertThat(bill.state().status().name()).isEqualTo(nothingStays ? "REFUNDED" : "PARTLY_REFUNDED");
        assertThat(bill.refunded()).isEqualTo(nothingStays ? bill.captured() : NewsStory.PART);
        assertThat(bill.kept().plus(bill.refunded())).isEqualTo(bill.captured());
        assertThat(bill.payments()).hasSize(1);
        var back = stage.gateway.refundsOf(payment).stream()
                .filter(one -> one.status() != Refund.Status.FAILED)
                .mapToLong(one -> one.amount().amount())
                .sum();
        assertThat(Money.of(back, "INR")).isEqualTo(bill.refunded());
    }

    /** One booking at most; one mail about the payment when it was ever kept, and none else. */
    void assertTold(ToldFacts told) {
        var bill = bill();
        var kept = bill.payments().stream()
                .filter(one -> one.verdict() == Verdict.KEPT)
                .count();
        assertThat(told.of(bill.id(), bill.version()))
                .filteredOn(type -> type.equals("PAYMENT_SUCCESS"))
                .hasSize((int) kept);
        var version = cast.patient.caller().get(path("")).json().at("/version").asLong();
        assertThat(told.of(visit, version))
                .filteredOn(type -> type.equals("APPOINTMENT_BOOKED"))
                .hasSizeLessThanOrEqualTo(1);
    }

    private Bill bill() {
        return stage.bills.find(new AppointmentId(visit)).orElseThrow();
    }

    private String status() {
        return cast.patient.caller().get(path("")).at("/status");
    }

    private String path(String what) {
        return "/api/appointments/" + visit + what;
    }
}
