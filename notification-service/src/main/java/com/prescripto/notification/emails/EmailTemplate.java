package com.prescripto.notification.emails;

/** The mails this service can write. Each has an HTML and a text form under {@code templates/emails}. */
public enum EmailTemplate {
    VISIT_BOOKED("visit-booked", "Your visit on %s is booked"),
    VISIT_CANCELLED("visit-cancelled", "Your visit on %s is cancelled");

    private final String file;
    private final String subject;

    EmailTemplate(String file, String subject) {
        this.file = file;
        this.subject = subject;
    }

    String file() {
        return file;
    }

    /** Says when and what, and nothing about whom or why: subjects are read over shoulders and on lock screens. */
    String subject(String when) {
        return subject.formatted(when);
    }
}
