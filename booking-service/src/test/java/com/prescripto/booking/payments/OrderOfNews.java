package com.prescripto.booking.payments;

import static com.prescripto.booking.appointments.AppointmentFixtures.anotherPatient;
import static org.assertj.core.api.Assertions.assertThat;

import com.prescripto.booking.appointments.Appointment;
import com.prescripto.booking.appointments.AppointmentStatus;
import com.prescripto.booking.appointments.PaymentState;
import com.prescripto.booking.appointments.Practice;
import com.prescripto.booking.kernel.Money;
import com.prescripto.booking.payments.Payment.Status;
import com.prescripto.booking.payments.PaymentGateway.Order;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import org.junit.jupiter.api.DisplayNameGeneration;
import org.junit.jupiter.api.DisplayNameGenerator.ReplaceUnderscores;
import org.junit.jupiter.api.Test;

/**
 * Story 6: whatever order the news come in, and however often, bill and appointment end the same. Every permutation is
 * played, at whichever provider.
 */
@DisplayNameGeneration(ReplaceUnderscores.class)
public abstract class OrderOfNews {

    private static final Money PART = Money.of(10_000, "INR");

    /** Something that is said, or happens. */
    private enum Happening {
        CREATED,
        AUTHORIZED,
        FAILED,
        CAPTURED,
        DESK_REFUND_CREATED,
        DESK_REFUND_PROCESSED,
        DESK_REFUND_FAILED,
        CALLBACK,
        LAPSED,
        CANCELLED
    }

    /** How it all ends, without what tells of the way there. */
    private record End(AppointmentStatus status, PaymentState.Status state, Money captured, Money kept, Money back) {}

    /**
     * A clinic and the provider it takes money through.
     *
     * @param desk the provider's other side
     */
    public record Counter(Till till, PaymentGateway gateway, PaymentDesk desk) {}

    /** A clinic and a provider to which nothing has happened yet. */
    protected abstract Counter counter();

    /** How often each item of the permutation with this number is said. */
    protected abstract List<Integer> times(int permutation);

    @Test
    void news_of_a_payment_and_its_refunds_end_the_same_in_every_order() {
        var ends = endsOf(
                false,
                List.of(
                        Happening.AUTHORIZED,
                        Happening.FAILED,
                        Happening.CAPTURED,
                        Happening.DESK_REFUND_CREATED,
                        Happening.DESK_REFUND_PROCESSED,
                        Happening.CALLBACK));
        assertThat(ends).hasSize(1).allSatisfy(end -> {
            assertThat(end.status).isEqualTo(AppointmentStatus.BOOKED);
            assertThat(end.state).isEqualTo(PaymentState.Status.PARTLY_REFUNDED);
            assertThat(end.back).isEqualTo(PART);
        });
    }

    @Test
    void a_refund_that_fails_after_all_leaves_the_visit_paid_in_every_order() {
        var ends = endsOf(
                false,
                List.of(
                        Happening.AUTHORIZED,
                        Happening.CAPTURED,
                        Happening.DESK_REFUND_CREATED,
                        Happening.DESK_REFUND_FAILED,
                        Happening.CALLBACK,
                        Happening.LAPSED));
        assertThat(ends).hasSize(1).allSatisfy(end -> {
            assertThat(end.status).isEqualTo(AppointmentStatus.BOOKED);
            assertThat(end.state).isEqualTo(PaymentState.Status.PAID);
            assertThat(end.kept).isEqualTo(end.captured);
        });
    }

    @Test
    void a_hold_that_lapses_before_or_after_is_booked_when_its_time_is_free() {
        var ends = endsOf(
                false,
                List.of(
                        Happening.CREATED,
                        Happening.FAILED,
                        Happening.CAPTURED,
                        Happening.DESK_REFUND_PROCESSED,
                        Happening.CALLBACK,
                        Happening.LAPSED));
        assertThat(ends).hasSize(1).allSatisfy(end -> assertThat(end.status).isEqualTo(AppointmentStatus.BOOKED));
    }

    @Test
    void a_hold_whose_time_somebody_else_took_is_paid_back_and_nothing_is_booked_twice() {
        var ends = endsOf(
                true,
                List.of(
                        Happening.AUTHORIZED,
                        Happening.FAILED,
                        Happening.CAPTURED,
                        Happening.DESK_REFUND_PROCESSED,
                        Happening.CALLBACK,
                        Happening.LAPSED));
        // Heard in time it is booked; heard too late it goes back, all of it. Nothing in between.
        assertThat(ends)
                .allSatisfy(end -> assertThat(
                                end.status == AppointmentStatus.BOOKED
                                        ? end.back.equals(PART)
                                        : end.status == AppointmentStatus.LAPSED && end.back.equals(end.captured))
                        .isTrue())
                .hasSize(2);
    }

    @Test
    void cancelled_before_or_after_everything_goes_back_once() {
        var ends = endsOf(
                false,
                List.of(
                        Happening.AUTHORIZED,
                        Happening.FAILED,
                        Happening.CAPTURED,
                        Happening.DESK_REFUND_PROCESSED,
                        Happening.CALLBACK,
                        Happening.CANCELLED));
        assertThat(ends).hasSize(1).allSatisfy(end -> {
            assertThat(end.status).isEqualTo(AppointmentStatus.CANCELLED);
            assertThat(end.state).isEqualTo(PaymentState.Status.REFUNDED);
            assertThat(end.back).isEqualTo(end.captured);
        });
    }

    private Set<End> endsOf(boolean rival, List<Happening> happenings) {
        var ends = new HashSet<End>();
        var number = 0;
        for (var order : permutations(happenings)) {
            for (int often : times(number++)) {
                ends.add(new Story(counter(), rival, happenings.contains(Happening.DESK_REFUND_FAILED))
                        .play(order, often));
            }
        }
        return ends;
    }

    private static List<List<Happening>> permutations(List<Happening> all) {
        if (all.isEmpty()) {
            return List.of(List.of());
        }
        var found = new ArrayList<List<Happening>>();
        for (var first : all) {
            var rest = new ArrayList<>(all);
            rest.remove(first);
            for (var tail : permutations(rest)) {
                var one = new ArrayList<Happening>();
                one.add(first);
                one.addAll(tail);
                found.add(one);
            }
        }
        return found;
    }

    /** One patient pays one hold; at the provider it has all happened already, and now it is told. */
    private static final class Story {

        private final Till till;
        private final PaymentGateway gateway;
        private final PaymentDesk desk;
        private final Appointment held;
        private final Order order;
        private final String payment;
        private final String refund;
        private final boolean rival;

        Story(Counter counter, boolean rival, boolean refundFails) {
            this.till = counter.till;
            this.gateway = counter.gateway;
            this.desk = counter.desk;
            this.rival = rival;
            held = till.held();
            order = till.opened(held);
            payment = desk.pay(order.id());
            if (refundFails) {
                desk.letRefundsWait();
            }
            refund = desk.giveBack(payment, PART);
            if (refundFails) {
                desk.failRefund(refund);
            }
        }

        End play(List<Happening> happenings, int times) {
            for (var happening : happenings) {
                for (int i = 0; i < times; i++) {
                    happen(happening);
                }
            }
            till.settleDown();
            till.assertThatNoMoneyIsLost();
            assertThat(till.practice.appointments.changes())
                    .as("%s", happenings)
                    .filteredOn(change -> change.after().id().equals(held.id())
                            && change.fact().event().type().equals("APPOINTMENT_BOOKED"))
                    .hasSizeLessThanOrEqualTo(1);
            assertThat(till.facts(held))
                    .as("%s", happenings)
                    .filteredOn(type -> type.equals("PAYMENT_SUCCESS"))
                    .hasSizeLessThanOrEqualTo(1);
            assertThat(gateway.refundsOf(payment).stream()
                            .filter(one -> one.status() != Refund.Status.FAILED)
                            .mapToLong(one -> one.amount().amount())
                            .sum())
                    .as("%s", happenings)
                    .isEqualTo(till.bill(held).refunded().amount());
            var bill = till.bill(held);
            return new End(till.status(held), bill.state().status(), bill.captured(), bill.kept(), bill.refunded());
        }

        private void happen(Happening what) {
            switch (what) {
                case CREATED -> hear(Status.CREATED);
                case AUTHORIZED -> hear(Status.AUTHORIZED);
                case FAILED -> hear(Status.FAILED);
                case CAPTURED -> hear(Status.CAPTURED);
                case DESK_REFUND_CREATED -> hear(Refund.Status.PENDING);
                case DESK_REFUND_PROCESSED -> hear(Refund.Status.PROCESSED);
                case DESK_REFUND_FAILED -> hear(Refund.Status.FAILED);
                case CALLBACK ->
                    till.learnPayment.confirm(held.id(), payment, desk.sign(order.id(), payment), till.patient());
                case CANCELLED -> till.cancel(held, till.practice.theDoctor());
                case LAPSED -> {
                    till.lapse();
                    if (rival) {
                        till.practice.book(anotherPatient(), Practice.AT_CLINIC, Practice.TEN);
                    }
                }
            }
        }

        private void hear(Status status) {
            till.learnPayment.hear(News.of(asOf(status)));
        }

        /** A refund's news carry the payment as it was then. */
        private void hear(Refund.Status status) {
            var told = new Refund(refund, payment, null, status, PART, held.bookedAt());
            till.learnPayment.hear(News.of(asOf(Status.CAPTURED)).and(News.of(told)));
        }

        private Payment asOf(Status status) {
            return new Payment(payment, order.id(), status, order.amount(), "card", null, held.bookedAt());
        }
    }
}
