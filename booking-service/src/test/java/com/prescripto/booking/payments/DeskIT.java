package com.prescripto.booking.payments;

import static org.assertj.core.api.Assertions.assertThat;

import com.prescripto.booking.BookingServer;
import com.prescripto.booking.Caller;
import com.prescripto.booking.Csv;
import com.prescripto.booking.People;
import com.prescripto.booking.People.Person;
import com.prescripto.booking.Visits;
import com.prescripto.booking.appointments.Appointment;
import com.prescripto.booking.appointments.AppointmentId;
import com.prescripto.booking.appointments.Appointments;
import com.prescripto.booking.kernel.Actor;
import com.prescripto.booking.kernel.Money;
import com.prescripto.booking.payments.Payment.Status;
import com.prescripto.booking.payments.PaymentGateway.Order;
import java.time.Clock;
import java.util.ArrayList;
import java.util.List;
import java.util.UUID;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.test.web.server.LocalServerPort;
import tools.jackson.databind.JsonNode;

/** Money at the desk and in the lists, over HTTP on real servers. */
class DeskIT extends BookingServer {

    private static final String LIST = "/api/admin/payments";

    @LocalServerPort
    int port;

    @Autowired
    Bills bills;

    @Autowired
    Appointments appointments;

    @Autowired
    UnmatchedPayments unmatched;

    @Autowired
    CheckMoney checkMoney;

    @Autowired
    Clock clock;

    private People people;
    private Person doctor;
    private Person patient;
    private Caller admin;

    @BeforeEach
    void open() {
        people = People.of(port);
        doctor = people.doctor();
        patient = people.patient();
        admin = people.admin().caller();
    }

    @Test
    void cash_is_taken_shown_receipted_counted_and_given_back() {
        var id = book(0);
        assertThat(patient.caller().get("/api/appointments/" + id + "/receipt").problem())
                .isEqualTo("not-found");
        assertThat(doctor.caller()
                        .get("/api/doctor/appointments/" + id + "/payment")
                        .problem())
                .isEqualTo("not-found");
        var before = earnings(admin, "/api/admin/overview");
        var seen = doctor.caller().get("/api/doctor/appointments/" + id);
        assertThat(seen.at("/payment/status")).isEqualTo("UNPAID");
        assertThat(allowed(seen)).contains("TAKE_CASH").doesNotContain("RETURN_CASH");

        var taken = doctor.caller().post("/api/doctor/appointments/" + id + "/cash", "");
        assertThat(taken.status()).as(taken.text()).isEqualTo(200);
        assertThat(taken.at("/payment/status")).isEqualTo("PAID");
        assertThat(taken.at("/payment/method")).isEqualTo("CASH");
        assertThat(taken.at("/payment/paid/amount")).isEqualTo("60000");
        assertThat(allowed(taken)).contains("RETURN_CASH").doesNotContain("TAKE_CASH");
        assertThat(admin.post("/api/admin/appointments/" + id + "/cash", "").problem())
                .isEqualTo("already-paid");
        assertThat(earnings(doctor.caller(), "/api/doctor/overview")).isEqualTo(60_000);
        assertThat(earnings(admin, "/api/admin/overview")).isEqualTo(before + 60_000);

        var mine = patient.caller().get("/api/appointments?when=upcoming");
        assertThat(mine.at("/items/0/payment/status")).isEqualTo("PAID");
        var receipt = patient.caller().get("/api/appointments/" + id + "/receipt");
        assertThat(receipt.at("/lines/0/method")).isEqualTo("cash");
        assertThat(receipt.at("/kept/amount")).isEqualTo("60000");
        var file = patient.caller().get("/api/appointments/" + id + "/receipt.pdf");
        assertThat(file.header("Content-Type")).isEqualTo("application/pdf");
        assertThat(file.text()).startsWith("%PDF-");
        assertThat(people.patient()
                        .caller()
                        .get("/api/appointments/" + id + "/receipt.pdf")
                        .problem())
                .isEqualTo("not-found");

        var back = doctor.caller()
                .post("/api/doctor/appointments/" + id + "/cash-return", "{\"note\": \"  wrong patient \"}");
        assertThat(back.at("/payment/status")).isEqualTo("REFUNDED");
        assertThat(earnings(doctor.caller(), "/api/doctor/overview")).isZero();
        var bill = admin.get("/api/admin/appointments/" + id + "/payment");
        assertThat(bill.at("/cash/returned/note")).isEqualTo("wrong patient");
        assertThat(doctor.caller()
                        .post("/api/doctor/appointments/" + id + "/cash-return", "")
                        .problem())
                .isEqualTo("not-payable");
    }

    @Test
    void a_foreign_visit_has_no_money_for_another_doctor() {
        var id = book(0);
        var other = people.doctor().caller();
        assertThat(other.post("/api/doctor/appointments/" + id + "/cash", "").problem())
                .isEqualTo("not-found");
        assertThat(other.get("/api/doctor/appointments/" + id + "/payment").problem())
                .isEqualTo("not-found");
        assertThat(bills.find(new AppointmentId(id))).isEmpty();
    }

    @Test
    void the_list_pages_through_every_bill_once_and_is_narrowed() {
        var ids = new ArrayList<String>();
        for (int i = 0; i < 5; i++) {
            ids.add(0, book(0));
            doctor.caller().post("/api/doctor/appointments/" + ids.get(0) + "/cash", "");
        }
        doctor.caller().post("/api/doctor/appointments/" + ids.get(4) + "/cash-return", "");
        var inOrder = List.of(ids.get(4), ids.get(0), ids.get(1), ids.get(2), ids.get(3));
        assertThat(pages("doctorId=" + doctor.id())).isEqualTo(inOrder);
        assertThat(pages("patientId=" + patient.id())).isEqualTo(inOrder);
        assertThat(pages("doctorId=" + doctor.id() + "&status=REFUNDED")).containsExactly(ids.get(4));
        assertThat(pages("patientId=" + patient.id() + "&status=REFUNDED&status=PAID"))
                .isEqualTo(inOrder);
        assertThat(pages("q=" + ids.get(2))).containsExactly(ids.get(2));
        assertThat(pages("doctorId=&q=&patientId=" + patient.id()))
                .as("what is empty is not asked for")
                .isEqualTo(inOrder);
        assertThat(pages("doctorId=" + doctor.id() + "&to=2020-01-01")).isEmpty();
        assertThat(admin.get(LIST + "?from=2026-01-02&to=2026-01-01").problem()).isEqualTo("validation");
        assertThat(admin.get(LIST + "?status=COLOUR").problem()).isEqualTo("validation");
        var rows = Csv.read(admin.get(LIST + ".csv?doctorId=" + doctor.id()).text());
        assertThat(rows).hasSize(6);
        assertThat(rows.get(2))
                .startsWith(ids.get(0), "Meera Nair", "Dr Asha Rao")
                .contains("600.00", "PAID", "CASH", "INR");
        assertThat(admin.get(LIST + "?doctorId=" + doctor.id()).at("/items/0/patient/name"))
                .isEqualTo("Meera Nair");
    }

    @Test
    void money_that_was_not_asked_for_is_shown_and_decided_about() {
        var visit = visit(book(0));
        var odd = quarantined(visit, Money.of(123, "INR"));
        assertThat(pages("q=" + odd)).containsExactly(visit.id().value());
        assertThat(pages("q=order_" + odd)).containsExactly(visit.id().value());
        var item = waiting("quarantined", odd);
        assertThat(item.at("/expected/amount").asInt()).isEqualTo(60_000);
        assertThat(item.at("/amount/amount").asInt()).isEqualTo(123);
        assertThat(item.at("/patient/name").asString()).isEqualTo("Meera Nair");
        var path = LIST + "/" + visit.id() + "/" + odd + "/resolution";
        assertThat(admin.post(path, "{\"action\": \"ACCEPT\", \"note\": \" \"}").problem())
                .isEqualTo("validation");
        var done = admin.post(path, "{\"action\": \"REFUND\", \"note\": \"told them\"}");
        assertThat(done.status()).as(done.text()).isEqualTo(200);
        assertThat(done.at("/payments/0/verdict")).isEqualTo("REFUND");
        assertThat(admin.post(path, "{\"action\": \"REFUND\", \"note\": \"told them\"}")
                        .status())
                .isEqualTo(200);
        assertThat(admin.post(path, "{\"action\": \"ACCEPT\", \"note\": \"after all\"}")
                        .problem())
                .isEqualTo("stale");
        assertThat(admin.post(LIST + "/apt_x/pay_x/resolution", "{\"action\": \"REFUND\", \"note\": \"?\"}")
                        .problem())
                .isEqualTo("not-found");
    }

    @Test
    void a_payment_that_nobody_knows_is_shown_after_a_while_and_decided_about_once() {
        var id = "pay_" + UUID.randomUUID().toString().substring(0, 14);
        var payment = new Payment(id, null, Status.CAPTURED, Money.of(700, "INR"), "card", null, clock.instant());
        unmatched.keep(payment, clock.instant().minus(CheckMoney.UNMATCHED_AFTER));
        assertThat(waiting("unmatched", id).at("/amount/amount").asInt()).isEqualTo(700);
        assertThat(checkMoney.check().unmatched()).isPositive();
        var path = LIST + "/unmatched/" + id + "/resolution";
        // No provider here: nothing can be asked back, and nothing is decided.
        assertThat(admin.post(path, "{\"action\": \"REFUND\", \"note\": \"theirs\"}")
                        .problem())
                .isEqualTo("payments-away");
        assertThat(admin.post(path, "{\"action\": \"DISMISS\", \"note\": \"a test\"}")
                        .status())
                .isEqualTo(204);
        assertThat(admin.post(path, "{\"action\": \"DISMISS\", \"note\": \"a test\"}")
                        .problem())
                .isEqualTo("stale");
        assertThat(admin.post(LIST + "/unmatched/x/resolution", "{\"action\": \"DISMISS\", \"note\": \"?\"}")
                        .problem())
                .isEqualTo("not-found");
    }

    @Test
    void a_moved_visit_takes_its_money_to_the_other_doctor() {
        var id = book(0);
        doctor.caller().post("/api/doctor/appointments/" + id + "/cash", "");
        var other = people.doctor();
        var visit = visit(id);
        var form = "{\"start\": \"%s\", \"doctorId\": \"%s\", \"version\": %d, \"note\": \"ill\"}"
                .formatted(Visits.free(people.anybody(), other).get(0), other.id(), visit.version());
        assertThat(earnings(doctor.caller(), "/api/doctor/overview")).isEqualTo(60_000);
        var moved = admin.post("/api/admin/appointments/" + id + "/reschedule", form);
        assertThat(moved.status()).as(moved.text()).isEqualTo(200);
        assertThat(earnings(doctor.caller(), "/api/doctor/overview")).isZero();
        assertThat(earnings(other.caller(), "/api/doctor/overview")).isEqualTo(60_000);
        assertThat(pages("doctorId=" + other.id())).containsExactly(visit.id().value());
        assertThat(pages("doctorId=" + doctor.id())).isEmpty();
        assertThat(bills.find(visit.id()).orElseThrow().version())
                .as("cash, and the move")
                .isEqualTo(2);
    }

    @Test
    void the_check_adds_up_all_money() {
        var before = checkMoney.check().totals();
        var id = book(0);
        doctor.caller().post("/api/doctor/appointments/" + id + "/cash", "");
        quarantined(visit(book(0)), Money.of(123, "INR"));
        var after = checkMoney.check().totals();
        assertThat(after.captured().amount() - before.captured().amount()).isEqualTo(60_123);
        assertThat(after.kept().amount() - before.kept().amount()).isEqualTo(60_000);
        assertThat(after.quarantined().amount() - before.quarantined().amount()).isEqualTo(123);
        assertThat(after.captured().amount())
                .isEqualTo(after.kept().amount()
                        + after.quarantined().amount()
                        + after.refunding().amount()
                        + after.refunded().amount());
    }

    private String book(int slot) {
        return Visits.book(
                patient, doctor, Visits.free(people.anybody(), doctor).get(slot));
    }

    private Appointment visit(String id) {
        return appointments.find(new AppointmentId(id)).orElseThrow();
    }

    /** What the provider would have told of a payment of another amount; gives its id. */
    private String quarantined(Appointment visit, Money amount) {
        var id = "pay_" + UUID.randomUUID().toString().substring(0, 14);
        var now = clock.instant();
        var order = new Order("order_" + id, "receipt-" + id, visit.visit().fee(), now);
        var started = Bill.blank(visit).start(order, Actor.SYSTEM, now);
        assertThat(bills.save(started)).isTrue();
        var payment = new Payment(id, order.id(), Status.CAPTURED, amount, "upi", null, now);
        assertThat(bills.save(started.after().quarantine(payment, now))).isTrue();
        return id;
    }

    private JsonNode waiting(String why, String payment) {
        for (var item : admin.get(LIST + "/attention").json().get(why)) {
            if (item.get("paymentId").asString().equals(payment)) {
                return item;
            }
        }
        throw new AssertionError(payment + " does not wait");
    }

    private List<String> pages(String filter) {
        var ids = new ArrayList<String>();
        var next = "";
        do {
            var page = admin.get(LIST + "?limit=2&" + filter + (next.isEmpty() ? "" : "&after=" + next));
            assertThat(page.status()).as(page.text()).isEqualTo(200);
            page.json()
                    .get("items")
                    .forEach(item -> ids.add(item.get("appointmentId").asString()));
            next = page.at("/next");
        } while (!next.isEmpty());
        return ids;
    }

    private static List<String> allowed(Caller.Answer visit) {
        return visit.json().get("allowed").valueStream().map(JsonNode::asString).toList();
    }

    private static long earnings(Caller caller, String path) {
        return caller.get(path).json().at("/earnings/amount").asLong();
    }
}
