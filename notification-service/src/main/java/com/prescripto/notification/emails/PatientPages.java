package com.prescripto.notification.emails;

import com.prescripto.notification.appointments.AppointmentNotice;
import java.net.URI;
import java.net.URLEncoder;
import java.nio.charset.StandardCharsets;

/** Where mails lead: pages of the patients' web app. */
final class PatientPages {
    private final URI web;

    PatientPages(URI web) {
        this.web = web;
    }

    String appointments() {
        return web.resolve("/appointments").toString();
    }

    /** One visit, with its payments and receipt. */
    String visit(AppointmentNotice notice) {
        return web.resolve("/appointments/" + part(notice.appointmentId())).toString();
    }

    /** A doctor's free times. */
    String doctor(AppointmentNotice notice) {
        return web.resolve("/doctors/" + part(notice.doctor().id())).toString();
    }

    Unsubscribe unsubscribe(String token) {
        return Unsubscribe.of(web, token);
    }

    private static String part(String id) {
        return URLEncoder.encode(id, StandardCharsets.UTF_8);
    }
}
