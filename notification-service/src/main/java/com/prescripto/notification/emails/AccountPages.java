package com.prescripto.notification.emails;

import java.net.URI;

/**
 * Where mails about an account lead: pages of the app its holder signs in to. A secret stands in the fragment, which no
 * browser sends to any server, whatever is written into logs there.
 */
final class AccountPages {
    private final URI web;

    AccountPages(URI web) {
        this.web = web;
    }

    String home() {
        return web.resolve("/").toString();
    }

    String confirmation(String link) {
        return web.resolve("/confirm-address#" + link).toString();
    }

    String newPassword(String link) {
        return web.resolve("/new-password#" + link).toString();
    }

    String forgottenPassword() {
        return web.resolve("/forgot-password").toString();
    }
}
