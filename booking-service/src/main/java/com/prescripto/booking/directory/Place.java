package com.prescripto.booking.directory;

import java.nio.charset.StandardCharsets;
import java.util.Base64;
import java.util.Comparator;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/**
 * A place in an ordered list of doctors: what it is ordered by, and the id where that is equal. A list that goes on from
 * a place, not from a number, stays right while others come, go and are booked.
 */
record Place(long value, String id) implements Comparable<Place> {

    private static final Comparator<Place> ORDER =
            Comparator.comparingLong(Place::value).thenComparing(Place::id);

    @Override
    public int compareTo(Place other) {
        return ORDER.compare(this, other);
    }

    String token() {
        var text = value + " " + id;
        return Base64.getUrlEncoder().withoutPadding().encodeToString(text.getBytes(StandardCharsets.UTF_8));
    }

    /** An unreadable token begins anew: it can only be a caller's mistake, and the first part does no harm. */
    static Optional<Place> of(@Nullable String token) {
        if (token == null) {
            return Optional.empty();
        }
        try {
            var text = new String(Base64.getUrlDecoder().decode(token), StandardCharsets.UTF_8);
            var blank = text.indexOf(' ');
            return Optional.of(new Place(Long.parseLong(text.substring(0, blank)), text.substring(blank + 1)));
        } catch (IllegalArgumentException | StringIndexOutOfBoundsException unreadable) {
            return Optional.empty();
        }
    }
}
