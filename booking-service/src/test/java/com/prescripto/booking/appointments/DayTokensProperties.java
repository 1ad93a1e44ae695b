package com.prescripto.booking.appointments;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.ArrayList;
import java.util.List;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.constraints.IntRange;
import net.jqwik.api.constraints.Size;
import org.jspecify.annotations.Nullable;

/** However a day came to be as it is, it is never filled beyond its limit. */
class DayTokensProperties {

    @Property
    void theFreeTokensFillTheDayExactlyToItsLimit(
            @ForAll @IntRange(min = 1, max = 12) int limit,
            @ForAll @Size(max = 15) List<@IntRange(min = -3, max = 15) Integer> before) {
        var taken = distinct(before);
        var free = DayTokens.free(limit, taken);
        assertThat(free).hasSize(Math.max(0, limit - taken.size()));
        assertThat(free).noneMatch(taken::contains).doesNotHaveDuplicates();
    }

    /** Tokens are different; a number below nothing stands for an appointment that has none. */
    private static List<@Nullable Integer> distinct(List<Integer> numbers) {
        var taken = new ArrayList<@Nullable Integer>();
        for (var number : numbers) {
            if (number < 0) {
                taken.add(null);
            } else if (!taken.contains(number)) {
                taken.add(number);
            }
        }
        return taken;
    }
}
