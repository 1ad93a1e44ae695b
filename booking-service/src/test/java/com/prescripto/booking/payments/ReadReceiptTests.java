package com.prescripto.booking.payments;

import static com.prescripto.booking.appointments.AppointmentFixtures.AN_ADMIN;
import static com.prescripto.booking.appointments.AppointmentFixtures.NOW;
import static com.prescripto.booking.appointments.AppointmentFixtures.THE_PATIENT;
import static com.prescripto.booking.appointments.AppointmentFixtures.ZONE;
import static com.prescripto.booking.appointments.AppointmentFixtures.aBooking;
import static com.prescripto.booking.appointments.AppointmentFixtures.anotherPatient;
import static com.prescripto.booking.payments.BillFixtures.FEE;
import static com.prescripto.booking.payments.BillFixtures.aBill;
import static com.prescripto.booking.payments.BillFixtures.aPaidBill;
import static com.prescripto.booking.payments.BillFixtures.aPayment;
import static com.prescripto.booking.payments.BillFixtures.later;
import static com.prescripto.booking.payments.BillFixtures.told;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.groups.Tuple.tuple;

import com.prescripto.booking.appointments.Appointment;
import com.prescripto.booking.appointments.InMemoryAppointments;
import com.prescripto.booking.clinic.ClinicFixtures;
import com.prescripto.booking.doctors.InMemoryDoctors;
import com.prescripto.booking.kernel.Actor;
import com.prescripto.booking.kernel.Role;
import com.prescripto.booking.patients.InMemoryPatients;
import com.prescripto.booking.payments.Payment.Status;
import com.prescripto.booking.payments.Receipt.Kind;
import com.prescripto.booking.payments.Receipt.Line;
import java.time.Duration;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.DisplayNameGeneration;
import org.junit.jupiter.api.DisplayNameGenerator.ReplaceUnderscores;
import org.junit.jupiter.api.Test;

@DisplayNameGeneration(ReplaceUnderscores.class)
class ReadReceiptTests {

    private final InMemoryAppointments appointments = new InMemoryAppointments();
    private final InMemoryBills bills = new InMemoryBills();
    private final ReadReceipt readReceipt = new ReadReceipt(
            bills, appointments, new InMemoryPatients(), new InMemoryDoctors(), ClinicFixtures.in(ZONE));
    private final Appointment.Change booking = aBooking(NOW.plus(Duration.ofDays(2)));
    private final Appointment visit = booking.after();

    @BeforeEach
    void book() {
        appointments.add(booking);
    }

    @Test
    void there_is_none_until_something_was_paid() {
        assertThat(readReceipt.of(visit.id(), THE_PATIENT)).isEmpty();
        save(aBill(visit));
        assertThat(readReceipt.of(visit.id(), THE_PATIENT)).isEmpty();
        save(bill().fail(aPayment(bill().orders().get(0), Status.FAILED), NOW));
        assertThat(readReceipt.of(visit.id(), THE_PATIENT)).isEmpty();
    }

    @Test
    void nobody_reads_the_receipt_of_somebody_else() {
        save(aBill(visit));
        save(aPaidBill(bill()));
        var stranger = new Actor(Role.PATIENT, anotherPatient().value());
        assertThat(readReceipt.of(visit.id(), stranger)).isEmpty();
        assertThat(readReceipt.of(visit.id(), THE_PATIENT)).isPresent();
    }

    @Test
    void every_movement_of_money_is_a_line_and_they_add_up() {
        save(aBill(visit));
        save(aPaidBill(bill()));
        var second = aPayment(bill().orders().get(0), Status.CAPTURED);
        save(bill().giveBack(second, RefundReason.SECOND_PAYMENT, later(5)));
        var number = receipt().number();
        assertThat(receipt().lines())
                .extracting(Line::kind, Line::status, line -> line.amount().amount())
                .containsExactly(
                        tuple(Kind.PAYMENT, Receipt.Status.DONE, FEE.amount()),
                        tuple(Kind.PAYMENT, Receipt.Status.DONE, FEE.amount()),
                        tuple(Kind.REFUND, Receipt.Status.PENDING, FEE.amount()));
        assertThat(receipt().refunded().amount()).isZero();
        save(bill().learn(told(bill().refunds().get(0), Refund.Status.PROCESSED), later(9))
                .orElseThrow());
        assertThat(receipt().lines().get(2).status()).isEqualTo(Receipt.Status.DONE);
        assertThat(receipt().paid()).isEqualTo(FEE.plus(FEE));
        assertThat(receipt().refunded()).isEqualTo(FEE);
        assertThat(receipt().kept()).isEqualTo(FEE);
        assertThat(receipt().number()).isEqualTo(number).startsWith("R-20261123-");
    }

    @Test
    void cash_is_on_it_as_cash() {
        save(Bill.blank(visit).takeCash(FEE, AN_ADMIN, NOW));
        save(bill().returnCash(FEE, RefundReason.BY_CLINIC, null, AN_ADMIN, later(1)));
        assertThat(receipt().lines())
                .extracting(Line::kind, Line::method, Line::reference)
                .containsExactly(tuple(Kind.PAYMENT, "cash", null), tuple(Kind.REFUND, "cash", null));
        assertThat(receipt().kept().amount()).isZero();
    }

    private Receipt receipt() {
        return readReceipt.of(visit.id(), THE_PATIENT).orElseThrow();
    }

    private Bill bill() {
        return bills.find(visit.id()).orElseThrow();
    }

    private void save(Bill.Change change) {
        assertThat(bills.save(change)).isTrue();
    }
}
