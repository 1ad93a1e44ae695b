package com.prescripto.booking;

import static org.assertj.core.api.Assertions.assertThat;

import com.prescripto.booking.Caller.Answer;
import com.prescripto.booking.People.Person;
import java.time.LocalDate;
import java.time.ZoneId;
import java.util.ArrayList;
import java.util.List;

/** Visits booked through the public API. */
public final class Visits {

    public static final ZoneId CLINIC = ZoneId.of("Asia/Kolkata");

    private Visits() {}

    /** The starts of a doctor's free slots of the week from tomorrow on. */
    public static List<String> free(Caller anybody, Person doctor) {
        var from = LocalDate.now(CLINIC).plusDays(1);
        var offered = anybody.get("/api/doctors/" + doctor.id() + "/slots?from=" + from + "&to=" + from.plusDays(6));
        assertThat(offered.status()).as(offered.text()).isEqualTo(200);
        var found = new ArrayList<String>();
        for (var day : offered.json().get("days")) {
            day.get("slots").forEach(slot -> found.add(slot.get("start").asString()));
        }
        return found;
    }

    /** Books a visit and gives its id. */
    public static String book(Person patient, Person doctor, String start) {
        var booked = patient.caller()
                .withKey()
                .post(
                        "/api/appointments",
                        "{\"doctorId\": \"%s\", \"visitTypeId\": \"consultation\", \"start\": \"%s\"}"
                                .formatted(doctor.id(), start));
        assertThat(booked.status()).as(booked.text()).isEqualTo(201);
        return booked.at("/id");
    }

    /** The ids of a list's items. */
    public static List<String> ids(Answer list) {
        assertThat(list.status()).as(list.text()).isEqualTo(200);
        var ids = new ArrayList<String>();
        list.json().get("items").forEach(item -> ids.add(item.get("id").asString()));
        return ids;
    }
}
