package com.prescripto.notification.emails;

import com.prescripto.notification.appointments.AppointmentNotice;
import com.prescripto.notification.appointments.CancelledBy;
import com.prescripto.notification.appointments.Money;
import java.text.NumberFormat;
import java.time.ZonedDateTime;
import java.time.format.DateTimeFormatter;
import java.util.Locale;
import java.util.Map;
import java.util.regex.Pattern;

/** Says the facts of a visit in words: times in the clinic's zone, money in its currency, everything on one line. */
final class VisitWords {
    private static final Locale LANGUAGE = Locale.ENGLISH;
    private static final DateTimeFormatter SHORT = DateTimeFormatter.ofPattern("EEE d MMM, HH:mm", LANGUAGE);
    private static final DateTimeFormatter DAY = DateTimeFormatter.ofPattern("EEEE d MMMM uuuu", LANGUAGE);
    private static final DateTimeFormatter TIME = DateTimeFormatter.ofPattern("HH:mm", LANGUAGE);
    private static final DateTimeFormatter ZONE = DateTimeFormatter.ofPattern("zzzz '('VV')'", LANGUAGE);

    private static final String NO_BREAK_SPACE = "\u00a0";

    /**
     * Whatever starts a line or turns the direction of writing: with it a name could write lines of its own into a mail.
     * The joiners of Indic scripts are no such thing and stay.
     */
    private static final Pattern BREAKS = Pattern.compile("[\\s\\p{Z}\\p{Cntrl}\\u202a-\\u202e\\u2066-\\u2069]+");

    private final AppointmentNotice notice;
    private final ZonedDateTime start;
    private final ZonedDateTime end;

    VisitWords(AppointmentNotice notice) {
        this.notice = notice;
        this.start = notice.start().atZone(notice.zone());
        this.end = notice.end().atZone(notice.zone());
    }

    /** For the subject: {@code Tue 24 Nov, 10:30}. */
    String shortly() {
        return SHORT.format(start);
    }

    /** For the templates, by the names they use. */
    Map<String, Object> forTemplate() {
        return Map.ofEntries(
                Map.entry("patient", oneLine(notice.patient().name())),
                Map.entry("doctor", oneLine(notice.doctor().name())),
                Map.entry("specialty", oneLine(notice.doctor().specialty())),
                Map.entry("day", DAY.format(start)),
                Map.entry("time", TIME.format(start) + " to " + TIME.format(end)),
                Map.entry("zone", ZONE.format(start)),
                Map.entry("visit", visit()),
                Map.entry("fee", money(notice.fee())),
                Map.entry("ending", ending(notice.cancelledBy())),
                Map.entry("clinic", oneLine(notice.clinic().name())),
                Map.entry("address", oneLine(notice.clinic().address())),
                Map.entry("phone", oneLine(notice.clinic().phone())));
    }

    private String visit() {
        return oneLine(notice.visitType().name()) + ", "
                + notice.visitType().length().toMinutes() + " minutes";
    }

    private static String ending(CancelledBy who) {
        return switch (who) {
            case PATIENT -> "You have cancelled this visit.";
            case DOCTOR -> "Your doctor had to cancel this visit. We are sorry.";
            case ADMIN -> "The clinic had to cancel this visit. We are sorry.";
            case SYSTEM, UNKNOWN -> "This visit was cancelled.";
        };
    }

    private static String money(Money amount) {
        if (amount.minor() == 0) {
            return "no charge";
        }
        var number = NumberFormat.getNumberInstance(LANGUAGE);
        number.setMinimumFractionDigits(amount.major().scale());
        var symbol = amount.currency().getSymbol(LANGUAGE);
        var gap = Character.isLetter(symbol.charAt(symbol.length() - 1)) ? NO_BREAK_SPACE : "";
        return symbol + gap + number.format(amount.major());
    }

    private static String oneLine(String value) {
        return BREAKS.matcher(value).replaceAll(" ").strip();
    }
}
