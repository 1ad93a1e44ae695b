package com.prescripto.booking.payments;

import static org.assertj.core.api.Assertions.assertThat;

import com.prescripto.booking.appointments.Appointment;
import com.prescripto.booking.appointments.AppointmentId;
import com.prescripto.booking.appointments.AppointmentStatus;
import com.prescripto.booking.appointments.Appointments;
import com.prescripto.booking.appointments.CancelAppointment;
import com.prescripto.booking.appointments.Practice;
import com.prescripto.booking.kernel.Actor;
import com.prescripto.booking.payments.PaymentGateway.Order;
import com.prescripto.booking.payments.StartPayment.Outcome;
import io.github.resilience4j.circuitbreaker.CircuitBreakerConfig;
import io.github.resilience4j.circuitbreaker.CircuitBreakerRegistry;
import java.time.Duration;
import java.util.List;
import java.util.Optional;
import java.util.function.UnaryOperator;

/** A clinic that takes money, in memory: every use case on one store, and a provider with its other side. */
public final class Till {

    static final ReconcilerProperties SETTINGS = new ReconcilerProperties(
            Duration.ofMinutes(1),
            Duration.ofHours(1),
            Duration.ofDays(6),
            Duration.ofMinutes(30),
            Duration.ofMinutes(2));

    public final Practice practice = new Practice();
    public final InMemoryBills bills = new InMemoryBills();
    public final InMemoryPaymentGateway provider = new InMemoryPaymentGateway(practice.clock);
    public final InMemoryUnmatchedPayments unmatched = new InMemoryUnmatchedPayments();
    final StartPayment startPayment;
    final LearnPayment learnPayment;
    final LookAtBill lookAtBill;
    final Reconcile reconcile;
    final MatchPayments matchPayments;
    private final SettleBill settleBill;

    Till() {
        this(any -> any, any -> any, any -> any);
    }

    /** One that takes money through this provider, and not through the one in memory. */
    public static Till at(PaymentGateway gateway) {
        return new Till(any -> any, any -> any, any -> gateway);
    }

    /** One whose process may die: what stands around its stores and its provider decides. */
    Till(UnaryOperator<Appointments> around, UnaryOperator<Bills> aroundBills, UnaryOperator<PaymentGateway> between) {
        var appointments = around.apply(practice.appointments);
        Bills stored = aroundBills.apply(bills);
        // The breaker has tests of its own; here what is away is away as often as it was told.
        var patient = CircuitBreakerRegistry.of(
                CircuitBreakerConfig.custom().minimumNumberOfCalls(10_000).build());
        var reached = new PaymentProvider(Optional.of(between.apply(provider)), patient);
        var clock = practice.clock;
        practice.payments.turnOn();
        settleBill = new SettleBill(stored, appointments, practice.confirmHold, practice.reclaimHold, SETTINGS, clock);
        var askRefunds = new AskRefunds(reached, stored, settleBill, clock);
        lookAtBill = new LookAtBill(stored, reached, settleBill, askRefunds, SETTINGS, clock);
        startPayment = new StartPayment(appointments, stored, reached, clock);
        learnPayment = new LearnPayment(appointments, stored, unmatched, reached, lookAtBill, clock);
        reconcile = new Reconcile(stored, reached, lookAtBill, SETTINGS, clock);
        matchPayments = new MatchPayments(unmatched, learnPayment, reached, SETTINGS, clock);
    }

    /** A hold of a visit that has to be paid first. */
    Appointment held() {
        return practice.booked(practice.patient, Practice.PREPAY, Practice.TEN);
    }

    /** A visit that may be paid at the clinic, or online. */
    Appointment booked() {
        return practice.booked(practice.patient, Practice.AT_CLINIC, Practice.TEN);
    }

    Order opened(Appointment appointment) {
        var outcome = startPayment.start(appointment.id(), patient());
        assertThat(outcome).isInstanceOf(Outcome.Ready.class);
        return ((Outcome.Ready) outcome).order();
    }

    /** Paid, and told by the browser. */
    Appointment paid(Appointment appointment) {
        var payment = provider.pay(opened(appointment).id());
        assertThat(confirm(appointment, payment)).isEqualTo(LearnPayment.Taken.YES);
        return stored(appointment);
    }

    LearnPayment.Taken confirm(Appointment appointment, String payment) {
        var order = bill(appointment).orders().get(0);
        return learnPayment.confirm(appointment.id(), payment, provider.sign(order.id(), payment), patient());
    }

    /** What follows a cancellation in the running service as well: its fact settles the bill, and the provider is asked. */
    void cancel(Appointment appointment, Actor by) {
        practice.cancelAppointment.cancel(appointment.id(), CancelAppointment.Wish.PLAIN, by);
        follow(appointment.id());
    }

    void follow(AppointmentId id) {
        settleBill.settle(id, News.NONE);
        lookAtBill.look(id);
    }

    /** The hold's time runs out. */
    void lapse() {
        practice.clock.move(Duration.ofMinutes(10));
        practice.lapseHolds.lapse(10);
    }

    /** Lets the time pass in which everything that waits is looked at. */
    void settleDown() {
        for (int minutes = 1; minutes < 64; minutes *= 2) {
            practice.clock.move(Duration.ofMinutes(minutes));
            reconcile.look(10);
            matchPayments.match(10);
        }
    }

    Bill bill(Appointment appointment) {
        return bills.find(appointment.id()).orElseThrow();
    }

    Appointment stored(Appointment appointment) {
        return practice.stored(appointment.id());
    }

    AppointmentStatus status(Appointment appointment) {
        return stored(appointment).statusAt(practice.clock.instant());
    }

    Actor patient() {
        return Practice.as(practice.patient);
    }

    List<String> facts(Appointment appointment) {
        return bills.changes().stream()
                .filter(change -> change.after().appointment().equals(appointment.id()))
                .map(change -> change.fact().event().type())
                .toList();
    }

    /** Everything that came is kept, in quarantine, on its way back, or gone; and the provider says the same. */
    void assertThatNoMoneyIsLost() {
        for (var changed : bills.changes()) {
            var bill = changed.after();
            assertThat(bill.kept()
                            .plus(bill.quarantined())
                            .plus(bill.refunding())
                            .plus(bill.refunded()))
                    .as("version %s of %s", bill.version(), bill.id())
                    .isEqualTo(bill.captured());
        }
    }
}
