package com.prescripto.booking.payments;

import static org.assertj.core.api.Assertions.assertThat;

import com.prescripto.booking.BookingServer;
import com.prescripto.booking.Caller.Answer;
import com.prescripto.booking.People;
import com.prescripto.booking.People.Person;
import com.prescripto.booking.appointments.AppointmentId;
import com.prescripto.booking.appointments.Appointments;
import com.prescripto.booking.kernel.Actor;
import com.prescripto.booking.kernel.Money;
import java.nio.charset.StandardCharsets;
import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneId;
import java.util.Base64;
import java.util.UUID;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.test.web.server.LocalServerPort;

/** What the service that writes mails is told about money, over HTTP, on real servers. */
class NoticeOfBillIT extends BookingServer {

    private static final Money FEE = Money.of(60_000, "INR");

    @LocalServerPort
    int port;

    @Autowired
    Appointments appointments;

    @Autowired
    Bills bills;

    @Test
    void a_visit_is_told_with_how_its_bill_stands() {
        var people = People.of(port);
        var id = book(people, people.doctor(), people.patient());
        assertThat(noticeOf(people, id).json().has("payment")).isFalse();

        var blank = Bill.blank(appointments.find(new AppointmentId(id)).orElseThrow());
        var paid = blank.takeCash(FEE, Actor.SYSTEM, Instant.now());
        assertThat(bills.save(paid)).isTrue();
        var notice = noticeOf(people, id);
        assertThat(notice.at("/payment/status")).isEqualTo("PAID");
        assertThat(notice.json().at("/payment/paid/amount").asLong()).isEqualTo(60_000);
        assertThat(notice.json().get("payment").has("refunded")).isFalse();

        var returned = paid.after().returnCash(FEE, RefundReason.BY_CLINIC, null, Actor.SYSTEM, Instant.now());
        assertThat(bills.save(returned)).isTrue();
        assertThat(noticeOf(people, id).json().at("/payment/refunded/amount").asLong())
                .isEqualTo(60_000);
    }

    private static String book(People people, Person doctor, Person patient) {
        var changed = doctor.caller().send("PUT", "/api/doctor/schedule", """
                {"version": 0, "minimumNoticeMinutes": 0, "horizonDays": 30, "hours":
                 [{"day": "MONDAY", "from": "09:00", "to": "17:00"}, {"day": "THURSDAY", "from": "09:00", "to": "17:00"}],
                 "visitTypes": [{"id": "consultation", "name": "Consultation", "minutes": 30,
                   "fee": {"amount": 60000, "currency": "INR"}}]}""");
        assertThat(changed.status()).as(changed.text()).isEqualTo(200);
        var from = LocalDate.now(ZoneId.of("Asia/Kolkata")).plusDays(2);
        var offered = people.anybody()
                .get("/api/doctors/" + doctor.id() + "/slots?visitType=consultation&from=" + from + "&to="
                        + from.plusDays(6));
        var start = offered.json()
                .get("days")
                .valueStream()
                .flatMap(day -> day.get("slots").valueStream())
                .map(slot -> slot.get("start").asString())
                .findFirst()
                .orElseThrow();
        var booked = patient.caller()
                .with("Idempotency-Key", UUID.randomUUID().toString())
                .post(
                        "/api/appointments",
                        "{\"doctorId\": \"%s\", \"visitTypeId\": \"consultation\", \"start\": \"%s\"}"
                                .formatted(doctor.id(), start));
        assertThat(booked.status()).as(booked.text()).isEqualTo(201);
        return booked.at("/id");
    }

    private static Answer noticeOf(People people, String id) {
        var pair = ("notification-service:" + SERVICE_PASSWORD).getBytes(StandardCharsets.UTF_8);
        var notice = people.anybody()
                .with("Authorization", "Basic " + Base64.getEncoder().encodeToString(pair))
                .get("/internal/appointments/" + id + "/notice");
        assertThat(notice.status()).as(notice.text()).isEqualTo(200);
        return notice;
    }
}
