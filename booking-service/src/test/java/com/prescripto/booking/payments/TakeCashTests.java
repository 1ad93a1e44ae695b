package com.prescripto.booking.payments;

import static com.prescripto.booking.appointments.AppointmentFixtures.AN_ADMIN;
import static com.prescripto.booking.appointments.AppointmentFixtures.NOW;
import static com.prescripto.booking.appointments.AppointmentFixtures.THE_DOCTOR;
import static com.prescripto.booking.appointments.AppointmentFixtures.THE_PATIENT;
import static com.prescripto.booking.appointments.AppointmentFixtures.aBooking;
import static com.prescripto.booking.appointments.AppointmentFixtures.aHold;
import static com.prescripto.booking.appointments.AppointmentFixtures.anotherDoctor;
import static com.prescripto.booking.appointments.AppointmentFixtures.cancelled;
import static com.prescripto.booking.payments.BillFixtures.FEE;
import static com.prescripto.booking.payments.BillFixtures.aBill;
import static com.prescripto.booking.payments.BillFixtures.aPaidBill;
import static com.prescripto.booking.payments.BillFixtures.aPayment;
import static org.assertj.core.api.Assertions.assertThat;

import com.prescripto.booking.appointments.Appointment;
import com.prescripto.booking.appointments.AppointmentStatus;
import com.prescripto.booking.appointments.InMemoryAppointments;
import com.prescripto.booking.appointments.PaymentState.Method;
import com.prescripto.booking.appointments.PaymentState.Status;
import com.prescripto.booking.kernel.Actor;
import com.prescripto.booking.kernel.Money;
import com.prescripto.booking.kernel.Role;
import java.time.Clock;
import java.time.Duration;
import java.time.ZoneOffset;
import org.junit.jupiter.api.DisplayNameGeneration;
import org.junit.jupiter.api.DisplayNameGenerator.ReplaceUnderscores;
import org.junit.jupiter.api.Test;

@DisplayNameGeneration(ReplaceUnderscores.class)
class TakeCashTests {

    private final InMemoryAppointments appointments = new InMemoryAppointments();
    private final InMemoryBills bills = new InMemoryBills();
    private final TakeCash takeCash = new TakeCash(appointments, bills, Clock.fixed(NOW, ZoneOffset.UTC));
    private final Appointment visit = stored(aBooking(NOW.plus(Duration.ofDays(2))));

    @Test
    void cash_pays_a_visit_once_and_is_one_fact() {
        assertThat(takeCash.take(visit.id(), THE_DOCTOR)).isEqualTo(new DeskOutcome.Done(visit));
        assertThat(bill().state().status()).isEqualTo(Status.PAID);
        assertThat(bill().state().method()).isEqualTo(Method.CASH);
        assertThat(bill().kept()).isEqualTo(FEE);
        assertThat(takeCash.take(visit.id(), AN_ADMIN)).isEqualTo(new DeskOutcome.AlreadyPaid());
        assertThat(bills.changes()).hasSize(1);
    }

    @Test
    void what_was_paid_online_is_not_paid_in_cash_too() {
        bills.save(aBill(visit));
        bills.save(aPaidBill(bill()));
        assertThat(takeCash.take(visit.id(), THE_DOCTOR)).isEqualTo(new DeskOutcome.AlreadyPaid());
    }

    @Test
    void money_that_is_looked_into_keeps_the_desk_from_taking_more() {
        bills.save(aBill(visit));
        var order = bill().orders().get(0);
        bills.save(bill().quarantine(aPayment("pay_1", order, Payment.Status.CAPTURED, Money.of(1, "INR")), NOW));
        assertThat(takeCash.take(visit.id(), THE_DOCTOR)).isEqualTo(new DeskOutcome.AlreadyPaid());
    }

    @Test
    void nobody_but_the_staff_of_the_visit_takes_cash() {
        var stranger = new Actor(Role.DOCTOR, anotherDoctor().value());
        assertThat(takeCash.take(visit.id(), stranger)).isEqualTo(new DeskOutcome.NotYours());
        assertThat(takeCash.take(visit.id(), THE_PATIENT))
                .isEqualTo(new DeskOutcome.NotAllowed(AppointmentStatus.BOOKED));
        assertThat(bills.changes()).isEmpty();
    }

    @Test
    void a_hold_and_a_cancelled_visit_are_not_paid_at_the_desk() {
        var held = stored(aHold(NOW.plus(Duration.ofDays(3))));
        assertThat(takeCash.take(held.id(), AN_ADMIN)).isEqualTo(new DeskOutcome.NotAllowed(AppointmentStatus.HELD));
        cancel(100);
        assertThat(takeCash.take(visit.id(), AN_ADMIN))
                .isEqualTo(new DeskOutcome.NotAllowed(AppointmentStatus.CANCELLED));
    }

    @Test
    void cash_taken_by_mistake_goes_back_whole_and_can_be_taken_again() {
        takeCash.take(visit.id(), THE_DOCTOR);
        assertThat(takeCash.giveBack(visit.id(), "wrong patient", THE_DOCTOR)).isEqualTo(new DeskOutcome.Done(visit));
        assertThat(bill().refunded()).isEqualTo(FEE);
        assertThat(bill().kept().amount()).isZero();
        assertThat(takeCash.giveBack(visit.id(), null, THE_DOCTOR)).isEqualTo(new DeskOutcome.NoCash());
        assertThat(takeCash.take(visit.id(), THE_DOCTOR)).isEqualTo(new DeskOutcome.Done(visit));
        assertThat(bill().kept()).isEqualTo(FEE);
    }

    @Test
    void after_a_cancellation_goes_back_what_the_policy_says() {
        takeCash.take(visit.id(), THE_DOCTOR);
        var cancelled = cancel(50);
        assertThat(takeCash.giveBack(visit.id(), null, AN_ADMIN)).isEqualTo(new DeskOutcome.Done(cancelled));
        assertThat(bill().refunded()).isEqualTo(FEE.share(50));
        assertThat(bill().state().status()).isEqualTo(Status.PARTLY_REFUNDED);
        assertThat(takeCash.giveBack(visit.id(), null, AN_ADMIN)).isEqualTo(new DeskOutcome.NoCash());
    }

    @Test
    void nothing_goes_back_when_the_policy_says_nothing_does() {
        takeCash.take(visit.id(), THE_DOCTOR);
        cancel(0);
        assertThat(takeCash.giveBack(visit.id(), null, AN_ADMIN))
                .isEqualTo(new DeskOutcome.NotAllowed(AppointmentStatus.CANCELLED));
    }

    private Bill bill() {
        return bills.find(visit.id()).orElseThrow();
    }

    private Appointment cancel(int refundPercent) {
        var change = cancelled(visit, refundPercent, NOW);
        assertThat(appointments.save(change)).isTrue();
        return change.after();
    }

    private Appointment stored(Appointment.Change fresh) {
        appointments.add(fresh);
        return fresh.after();
    }
}
