package com.prescripto.bench;

import java.io.IOException;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.Collection;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import java.util.concurrent.TimeUnit;

/** What came of bookings outside booking-service: rows in the audit trail, and mails. */
final class World {

    /** A mail that could not be written at once is tried again after ten seconds, and then after a minute. */
    private static final Duration PATIENCE = Duration.ofMinutes(5);

    /** A second mail or row, if there were one, would follow the first within moments. */
    private static final Duration QUIET = Duration.ofSeconds(5);

    private static final int MOST_MAILS = 100_000;

    private final Running running;
    private final Clinic clinic;
    private final Instant since;

    World(Running running, Clinic clinic, Instant since) {
        this.running = running;
        this.clinic = clinic;
        this.since = since;
    }

    /**
     * Waits until each visit is in the trail and in its patient's mailbox.
     *
     * @param patients the addresses of those who booked, and of nobody else
     * @throws Told.Wrong when one is not in time, or is there twice
     */
    List<Told> told(Collection<String> visits, Collection<String> patients) throws IOException, InterruptedException {
        var wanted = new HashSet<>(visits);
        var addresses = new HashSet<>(patients);
        var until = System.nanoTime() + PATIENCE.toNanos();
        while (System.nanoTime() < until && !isComplete(wanted, addresses)) {
            TimeUnit.SECONDS.sleep(1);
        }
        TimeUnit.NANOSECONDS.sleep(QUIET.toNanos());
        return Told.of(wanted, rows(), mails(addresses));
    }

    /** Counting costs little; reading all mails would be a load of its own. */
    private boolean isComplete(Set<String> visits, Set<String> patients) throws IOException, InterruptedException {
        return summaries(patients).size() >= visits.size()
                && rows().size() >= visits.size()
                && Told.isComplete(visits, rows(), mails(patients));
    }

    private List<Told.Row> rows() throws IOException, InterruptedException {
        var export = new Api(running.audit())
                .get("/api/audit/export?type=APPOINTMENT_BOOKED&from=" + since, clinic.adminToken())
                .text(200);
        var rows = new ArrayList<Told.Row>();
        for (var line : export.lines().toList()) {
            var row = Api.read(line);
            rows.add(new Told.Row(
                    row.get("eventId").asString(),
                    row.get("subject").asString(),
                    Instant.parse(row.get("occurredAt").asString()),
                    Instant.parse(row.get("recordedAt").asString())));
        }
        return rows;
    }

    private List<String> summaries(Set<String> patients) throws IOException, InterruptedException {
        var found = new ArrayList<String>();
        for (var mail :
                new Api(running.mail()).get("/api/mails?most=" + MOST_MAILS, "").expect(200)) {
            if (patients.contains(mail.get("to").asString())
                    && mail.get("subject").asString().contains("is booked")) {
                found.add(mail.get("id").asString());
            }
        }
        return found;
    }

    private List<Told.Mail> mails(Set<String> patients) throws IOException, InterruptedException {
        var sink = new Api(running.mail());
        var mails = new ArrayList<Told.Mail>();
        for (var id : summaries(patients)) {
            var mail = sink.get("/api/mails/" + id, "").expect(200);
            var messageId = mail.at("/headers/Message-ID/0").asString();
            mails.add(new Told.Mail(
                    messageId.substring(1, messageId.indexOf('@')),
                    Instant.parse(mail.get("receivedAt").asString())));
        }
        return mails;
    }
}
