package com.prescripto.booking.payments.web;

import static org.assertj.core.api.Assertions.assertThat;

import com.prescripto.booking.People;
import com.prescripto.booking.People.Person;
import java.time.DayOfWeek;
import java.util.stream.Stream;

/** Visits that are paid first, held through the public API. */
final class PaidVisits {

    private PaidVisits() {}

    /** A doctor who is there every day, for visits paid at the clinic and for those paid first. */
    static Person doctor(People people) {
        var doctor = people.doctor();
        var hours = Stream.of(DayOfWeek.values())
                .map(day -> "{\"day\": \"%s\", \"from\": \"09:00\", \"to\": \"17:00\"}".formatted(day))
                .toList();
        var changed = doctor.caller().send("PUT", "/api/doctor/schedule", """
                {"version": 0, "hours": %s, "minimumNoticeMinutes": 0, "horizonDays": 30, "visitTypes":
                 [{"id": "consultation", "name": "Consultation", "minutes": 30,
                   "fee": {"amount": 60000, "currency": "INR"}},
                  {"id": "first-visit", "name": "First visit", "minutes": 30, "payment": "PREPAY",
                   "fee": {"amount": 60000, "currency": "INR"}}]}""".formatted(hours));
        assertThat(changed.status()).as(changed.text()).isEqualTo(200);
        return doctor;
    }

    /** Holds a visit that has to be paid first, and gives its id. */
    static String hold(Person patient, Person doctor, String start) {
        var answer = patient.caller()
                .withKey()
                .post(
                        "/api/appointments",
                        "{\"doctorId\": \"%s\", \"visitTypeId\": \"first-visit\", \"start\": \"%s\"}"
                                .formatted(doctor.id(), start));
        assertThat(answer.at("/status")).as(answer.text()).isEqualTo("HELD");
        return answer.at("/id");
    }
}
