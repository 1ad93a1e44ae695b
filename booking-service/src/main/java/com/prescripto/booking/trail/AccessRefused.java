package com.prescripto.booking.trail;

import com.prescripto.booking.kernel.Actor;
import com.prescripto.booking.kernel.DomainEvent;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import java.util.regex.MatchResult;
import java.util.regex.Pattern;

/**
 * Somebody who is signed in asked for what they may not have, or what is not theirs.
 *
 * @param actorId who asked; several, when it is {@code many}
 * @param path what was asked for, without ids: {@code /api/admin/appointments/{}}
 * @param status of the answer
 * @param times how often
 * @param until when last
 * @param more whether there were more ids than are named
 */
public record AccessRefused(
        String actorId,
        String method,
        String path,
        int status,
        List<String> patientIds,
        List<String> appointmentIds,
        List<String> doctorIds,
        boolean more,
        long times,
        Instant until)
        implements DomainEvent {

    private static final String MANY = "many";

    public AccessRefused {
        patientIds = List.copyOf(patientIds);
        appointmentIds = List.copyOf(appointmentIds);
        doctorIds = List.copyOf(doctorIds);
    }

    @Override
    public String type() {
        return "ACCESS_REFUSED";
    }

    @Override
    public String subject() {
        return actorId;
    }

    /** One refusal. The path has no ids, nor anything else that its sender could choose freely. */
    public record Refusal(String method, String path, int status) implements Sighting {

        private static final Pattern ID = Pattern.compile("(pat|apt|doc)_[0-9a-f-]{36}");
        private static final Pattern WORD = Pattern.compile("[a-z][a-z.-]{0,29}");
        private static final int MOST_PARTS = 8;
        private static final String EVERYTHING = "*";

        public static Refusal of(String method, String path, int status) {
            var parts = path.replaceFirst("^/", "").split("/", MOST_PARTS);
            var plain = new StringBuilder();
            for (var part : parts) {
                plain.append('/').append(WORD.matcher(part).matches() ? part : "{}");
            }
            return new Refusal(method, plain.toString(), status);
        }

        /** What was asked for by id. */
        public static List<String> ids(String path) {
            return ID.matcher(path).results().map(MatchResult::group).toList();
        }

        @Override
        public DomainEvent event(Actor by, Seen seen) {
            return new AccessRefused(
                    by.id().isEmpty() ? MANY : by.id(),
                    method,
                    path,
                    status,
                    seen.ids("pat"),
                    seen.ids("apt"),
                    seen.ids("doc"),
                    seen.more(),
                    seen.times(),
                    seen.until());
        }

        @Override
        public Optional<Sighting> oneOfMany() {
            return Optional.of(new Refusal(EVERYTHING, EVERYTHING, status));
        }
    }
}
