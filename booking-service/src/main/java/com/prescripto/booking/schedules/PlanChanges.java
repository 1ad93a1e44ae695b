package com.prescripto.booking.schedules;

import com.prescripto.booking.kernel.FieldChange;
import com.prescripto.booking.kernel.FieldChanges;
import com.prescripto.booking.kernel.Money;
import java.math.BigDecimal;
import java.util.List;
import java.util.Map;
import java.util.function.Function;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/** What differs between two plans, for the audit trail. Notes on leave are not told. */
final class PlanChanges {

    private PlanChanges() {}

    static List<FieldChange> between(Plan before, Plan after) {
        return new FieldChanges()
                .addEach("hours", hours(before), hours(after))
                .addEach("override", overrides(before), overrides(after))
                .addEach("leave", leave(before), leave(after))
                .addEach("visitType", visitTypes(before), visitTypes(after))
                .add("minimumNotice", before.minimumNotice(), after.minimumNotice())
                .add("horizonDays", before.horizonDays(), after.horizonDays())
                .add("dailyLimit", before.dailyLimit(), after.dailyLimit())
                .all();
    }

    private static Map<String, String> hours(Plan plan) {
        return plan.hours().hours().stream()
                .collect(Collectors.groupingBy(
                        daily -> daily.day().name(),
                        Collectors.mapping(daily -> daily.from() + "-" + daily.to(), Collectors.joining(", "))));
    }

    private static Map<String, String> overrides(Plan plan) {
        return each(plan.overrides().stream(), one -> one.date().toString(), PlanChanges::hours);
    }

    private static String hours(DayOverride override) {
        return override.hours().isEmpty()
                ? "closed"
                : override.hours().stream()
                        .map(hours -> hours.from() + "-" + hours.to())
                        .collect(Collectors.joining(", "));
    }

    private static Map<String, String> leave(Plan plan) {
        return each(plan.leave().stream(), Leave::id, one -> one.from() + " to " + one.to());
    }

    private static Map<String, String> visitTypes(Plan plan) {
        return each(plan.visitTypes().stream(), VisitType::id, PlanChanges::visitType);
    }

    private static String visitType(VisitType type) {
        return Stream.of(
                        type.name(),
                        type.length().toMinutes() + " min",
                        fee(type.fee()),
                        type.payment().name(),
                        "kept free " + type.bufferBefore().toMinutes() + " before and "
                                + type.bufferAfter().toMinutes() + " after")
                .collect(Collectors.joining(", "));
    }

    private static String fee(@Nullable Money fee) {
        return fee == null
                ? "the doctor's fee"
                : fee.currency().getCurrencyCode() + " "
                        + BigDecimal.valueOf(fee.amount(), fee.currency().getDefaultFractionDigits())
                                .toPlainString();
    }

    private static <T> Map<String, String> each(Stream<T> all, Function<T, String> key, Function<T, String> words) {
        return all.collect(Collectors.toMap(key, words));
    }
}
