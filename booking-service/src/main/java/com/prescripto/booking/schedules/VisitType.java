package com.prescripto.booking.schedules;

import com.prescripto.booking.kernel.Money;
import com.prescripto.booking.kernel.TimeRange;
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
 * @param bufferBefore the doctor's time kept free before the visit, a multiple of five minutes, at most two hours
 * @param bufferAfter the same after it
 * @param payment when it is paid
 */
public record VisitType(
        String id,
        String name,
        Duration length,
        @Nullable Money fee,
        Duration bufferBefore,
        Duration bufferAfter,
        PaymentMode payment) {

    /** The form of an id. */
    public static final String ID = "[a-z0-9-]{1,40}";

    private static final Pattern ID_FORM = Pattern.compile(ID);

    /** No visit is longer. */
    public static final Duration LONGEST = Duration.ofHours(8);

    /** No buffer is longer. */
    public static final Duration LONGEST_BUFFER = Duration.ofHours(2);

    /** What every doctor offers until they say otherwise. */
    public static final VisitType CONSULTATION = plain("consultation", "Consultation", Duration.ofMinutes(30), null);

    public VisitType {
        if (!ID_FORM.matcher(id).matches()) {
            throw new IllegalArgumentException("not an id of a visit type: " + id);
        }
        if (name.isBlank()) {
            throw new IllegalArgumentException("a visit type has a name");
        }
        if (length.isZero() || !isWhole(length, LONGEST)) {
            throw new IllegalArgumentException("a visit lasts a multiple of five minutes, at most eight hours");
        }
        if (!isWhole(bufferBefore, LONGEST_BUFFER) || !isWhole(bufferAfter, LONGEST_BUFFER)) {
            throw new IllegalArgumentException("a buffer lasts a multiple of five minutes, at most two hours");
        }
    }

    /** A kind of visit without buffers, paid at the clinic. */
    public static VisitType plain(String id, String name, Duration length, @Nullable Money fee) {
        return new VisitType(id, name, length, fee, Duration.ZERO, Duration.ZERO, PaymentMode.AT_CLINIC);
    }

    /** The doctor's time that a visit at {@code slot} needs: the visit and its buffers. */
    public TimeRange blockOf(TimeRange slot) {
        return new TimeRange(slot.start().minus(bufferBefore), slot.end().plus(bufferAfter));
    }

    private static boolean isWhole(Duration duration, Duration most) {
        return !duration.isNegative()
                && duration.toMillis() % DayHours.UNIT.toMillis() == 0
                && duration.compareTo(most) <= 0;
    }

    /** What this visit costs with a doctor whose own fee is {@code standard}. */
    public Money feeOr(Money standard) {
        return fee == null ? standard : fee;
    }
}
