package com.prescripto.bench;

import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.Collection;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;

/**
 * One booking as the world was told of it.
 *
 * @param happenedAt when it was decided, a moment before it was stored
 * @param recordedAt when its row was in the audit trail
 * @param mailedAt when the mail server took its mail
 */
record Told(String appointment, Instant happenedAt, Instant recordedAt, Instant mailedAt) {

    /** A row of the trail that says that a visit was booked. */
    record Row(String event, String appointment, Instant happenedAt, Instant recordedAt) {}

    /** A mail, by its Message-ID, which is made of the event it tells of. */
    record Mail(String messageId, Instant receivedAt) {}

    /** Something that is not as it must be, and why. */
    static final class Wrong extends IllegalStateException {
        Wrong(String what) {
            super(what);
        }
    }

    double millisToMail() {
        return Duration.between(happenedAt, mailedAt).toNanos() / 1e6;
    }

    /** Whether all rows and mails are there: at least one for each. */
    static boolean isComplete(Collection<String> appointments, List<Row> rows, List<Mail> mails) {
        var mailed = new HashSet<String>();
        mails.forEach(mail -> mailed.add(mail.messageId));
        var recorded = new HashSet<String>();
        rows.stream().filter(row -> mailed.contains(messageOf(row))).forEach(row -> recorded.add(row.appointment));
        return recorded.containsAll(appointments);
    }

    /**
     * Puts together what belongs together.
     *
     * @throws Wrong when a visit has not exactly one row and one mail, or a mail tells of a visit that nobody booked
     */
    static List<Told> of(Collection<String> appointments, List<Row> rows, List<Mail> mails) {
        var mailed = new HashMap<String, Mail>();
        for (var mail : mails) {
            if (mailed.put(mail.messageId, mail) != null) {
                throw new Wrong("told twice: mail " + mail.messageId);
            }
        }
        var recorded = new HashMap<String, Row>();
        for (var row : rows) {
            if (appointments.contains(row.appointment) && recorded.put(row.appointment, row) != null) {
                throw new Wrong("recorded twice: " + row.appointment);
            }
        }
        var told = new ArrayList<Told>();
        for (var appointment : appointments) {
            told.add(told(appointment, recorded, mailed));
        }
        if (!mailed.isEmpty()) {
            throw new Wrong("mails of visits that nobody booked: " + mailed.keySet());
        }
        return told;
    }

    private static Told told(String appointment, Map<String, Row> recorded, Map<String, Mail> mailed) {
        var row = recorded.get(appointment);
        if (row == null) {
            throw new Wrong("not recorded: " + appointment);
        }
        var mail = mailed.remove(messageOf(row));
        if (mail == null) {
            throw new Wrong("not mailed: " + appointment);
        }
        return new Told(appointment, row.happenedAt, row.recordedAt, mail.receivedAt);
    }

    /** What is in front of the sender's domain. */
    private static String messageOf(Row row) {
        return row.event + ".BOOKED";
    }
}
