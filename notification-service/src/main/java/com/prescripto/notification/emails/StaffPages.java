package com.prescripto.notification.emails;

import java.net.URI;

/** Where mails lead: pages of the staff's web app. */
final class StaffPages {
    private final URI web;

    StaffPages(URI web) {
        this.web = web;
    }

    Unsubscribe unsubscribe(String token) {
        return Unsubscribe.of(web, token);
    }

    /** A doctor's day. */
    String today() {
        return web.resolve("/doctor/today").toString();
    }
}
