package com.prescripto.booking.schedules;

import com.prescripto.booking.kernel.Money;
import java.time.Duration;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;

/**
 * A kind of visit.
 *
 * @param id unique within the schedule, such as {@code consultation}
 * @param name for people
 * @param length a multiple of five minutes, at most eight hours
 * @param fee null: the doctor's own fee
 */
public record VisitType(
        String id, String name, Duration length, @Nullable Money fee) {

    /** The form of an id. */
    public static final String ID = "[a-z0-9-]{1,40}";

    private static final Pattern ID_FORM = Pattern.compile(ID);
    private static final Duration LONGEST = Duration.ofHours(8);

    /** What every doctor offers until they say otherwise. */
    public static final VisitType CONSULTATION =
            new VisitType("consultation", "Consultation", Duration.ofMinutes(30), null);

    public VisitType {
        if (!ID_FORM.matcher(id).matches()) {
            throw new IllegalArgumentException("not an id of a visit type: " + id);
        }
        if (name.isBlank()) {
            throw new IllegalArgumentException("a visit type has a name");
        }
        var units = length.toMillis() % DailyHours.UNIT.toMillis();
        if (length.isNegative() || length.isZero() || units != 0 || length.compareTo(LONGEST) > 0) {
            throw new IllegalArgumentException("a visit lasts a multiple of five minutes, at most eight hours");
        }
    }

    /** What this visit costs with a doctor whose own fee is {@code standard}. */
    public Money feeOr(Money standard) {
        return fee == null ? standard : fee;
    }
}
