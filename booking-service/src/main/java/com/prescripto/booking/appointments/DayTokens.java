package com.prescripto.booking.appointments;

import java.util.ArrayList;
import java.util.Collection;
import java.util.List;
import java.util.Objects;
import org.jspecify.annotations.Nullable;

/**
 * Which tokens of a doctor's day can be had. Appointments without one of the day's tokens take room as well: those booked
 * before the day had a limit, those from when it was higher, and those that staff put on top. A pure function.
 */
final class DayTokens {

    private DayTokens() {}

    /**
     * The numbers that are free under a limit.
     *
     * @param taken the token of every appointment of the day, null for one that has none
     */
    static List<Integer> free(int limit, Collection<@Nullable Integer> taken) {
        var room = limit;
        var without = withoutToken(room, taken);
        // Room taken away can push more tokens out of it; it only shrinks, so this ends.
        while (room > 0 && room > limit - without) {
            room = Math.max(0, limit - without);
            without = withoutToken(room, taken);
        }
        var free = new ArrayList<Integer>();
        for (int number = 0; number < room; number++) {
            if (!taken.contains(number)) {
                free.add(number);
            }
        }
        return free;
    }

    private static int withoutToken(int room, Collection<@Nullable Integer> taken) {
        var within = taken.stream()
                .filter(Objects::nonNull)
                .filter(number -> number < room)
                .count();
        return taken.size() - (int) within;
    }
}
