package com.prescripto.notification.emails;

/** The mails about a whole day. Each has an HTML and a text form under {@code templates/emails}. */
enum DayTemplate {
    VISITS_REMINDER("visits-reminder", "Your %2$s on %1$s"),
    /** The one that is for a doctor. */
    AGENDA("agenda", "Your agenda for %1$s: %2$s");

    private final String file;
    private final String subject;

    DayTemplate(String file, String subject) {
        this.file = file;
        this.subject = subject;
    }

    String file() {
        return file;
    }

    /** Says which day and how many visits, and nothing about whom or why. */
    String subject(String day, String howMany) {
        return subject.formatted(day, howMany);
    }
}
