package com.prescripto.booking.schedules.web;

import com.prescripto.booking.clinic.Clinic;
import com.prescripto.booking.doctors.Doctor;
import com.prescripto.booking.kernel.Ids;
import com.prescripto.booking.platform.Refusal;
import com.prescripto.booking.platform.Refusal.FieldError;
import com.prescripto.booking.schedules.DailyHours;
import com.prescripto.booking.schedules.DayHours;
import com.prescripto.booking.schedules.DayOverride;
import com.prescripto.booking.schedules.Leave;
import com.prescripto.booking.schedules.PaymentMode;
import com.prescripto.booking.schedules.Plan;
import com.prescripto.booking.schedules.VisitType;
import com.prescripto.booking.schedules.WeeklyHours;
import java.time.Duration;
import java.time.LocalDateTime;
import java.time.LocalTime;
import java.time.format.DateTimeParseException;
import java.util.ArrayList;
import java.util.List;
import java.util.Objects;
import java.util.Optional;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/** Reads the plan a form asks for, and says of everything that cannot be so where it stands. */
final class PlanReader {

    private static final String LEAVE = "lve";

    private final Doctor doctor;
    private final Clinic clinic;
    private final Ids ids;
    private final List<FieldError> errors = new ArrayList<>();

    PlanReader(Doctor doctor, Clinic clinic, Ids ids) {
        this.doctor = doctor;
        this.clinic = clinic;
        this.ids = ids;
    }

    /**
     * The plan; a visit type at the doctor's own fee will follow it when it changes.
     *
     * @throws Refusal with every field that cannot be accepted
     */
    Plan read(ScheduleForm form) {
        var weekly = all(form.hours(), "/hours/", this::daily);
        var overrides = all(form.overrides(), "/overrides/", this::override);
        var leave = all(form.leave(), "/leave/", this::leave);
        var visits = all(form.visitTypes(), "/visitTypes/", this::visit);
        refuseTwice(
                "/visitTypes", "two of them have the same id", visits.stream().map(VisitType::id));
        refuseTwice(
                "/overrides",
                "two of them have the same date",
                overrides.stream().map(DayOverride::date));
        refuseTwice("/leave", "two of them have the same id", leave.stream().map(Leave::id));
        var hours = errors.isEmpty() ? weekly(weekly) : Optional.<WeeklyHours>empty();
        if (hours.isEmpty()) {
            throw Refusal.invalid(errors);
        }
        return new Plan(
                hours.get(),
                overrides,
                leave,
                visits,
                Duration.ofMinutes(form.minimumNoticeMinutes()),
                form.horizonDays(),
                form.dailyLimit());
    }

    private Optional<WeeklyHours> weekly(List<DailyHours> hours) {
        try {
            return Optional.of(new WeeklyHours(hours));
        } catch (IllegalArgumentException overlap) {
            return refused("/hours", "hours of one day overlap");
        }
    }

    private Optional<DailyHours> daily(ScheduleForm.Hours hours, String pointer) {
        return times(hours.from(), hours.to(), pointer)
                .map(times -> new DailyHours(hours.day(), times.from(), times.to()));
    }

    private Optional<DayOverride> override(OverrideForm form, String pointer) {
        var hours = all(form.hours(), pointer + "/hours/", (one, at) -> times(one.from(), one.to(), at));
        try {
            return Optional.of(new DayOverride(form.date(), hours));
        } catch (IllegalArgumentException overlap) {
            return refused(pointer + "/hours", "hours of one day overlap");
        }
    }

    private Optional<DayHours> times(String first, String last, String pointer) {
        var from = LocalTime.parse(first);
        var to = LocalTime.parse(last);
        if (!from.isBefore(to)) {
            return refused(pointer + "/to", "is not after the start");
        }
        return DayHours.isOnUnit(from) && DayHours.isOnUnit(to)
                ? Optional.of(new DayHours(from, to))
                : refused(pointer, "starts or ends off the five minutes");
    }

    private Optional<Leave> leave(LeaveForm form, String pointer) {
        var from = dateTime(form.from(), pointer + "/from");
        var to = dateTime(form.to(), pointer + "/to");
        if (from.isEmpty() || to.isEmpty()) {
            return Optional.empty();
        }
        if (!from.get().isBefore(to.get())) {
            return refused(pointer + "/to", "is not after the start");
        }
        var id = form.id() == null ? ids.next(LEAVE) : form.id();
        return Optional.of(new Leave(id, from.get(), to.get(), said(form.note())));
    }

    private Optional<LocalDateTime> dateTime(String text, String pointer) {
        try {
            return Optional.of(LocalDateTime.parse(text));
        } catch (DateTimeParseException noSuchDay) {
            return refused(pointer, "is not a day of the calendar");
        }
    }

    private Optional<VisitType> visit(VisitTypeView visit, String pointer) {
        var length = Duration.ofMinutes(visit.minutes());
        var before = minutes(visit.bufferBeforeMinutes());
        var after = minutes(visit.bufferAfterMinutes());
        if (!isOnUnit(length)) {
            return refused(pointer + "/minutes", "is not a multiple of five");
        }
        if (!isOnUnit(before)) {
            return refused(pointer + "/bufferBeforeMinutes", "is not a multiple of five");
        }
        if (!isOnUnit(after)) {
            return refused(pointer + "/bufferAfterMinutes", "is not a multiple of five");
        }
        // This way round, as a fee may have come without any.
        if (!clinic.currency().equals(visit.fee().currency())) {
            return refused(pointer + "/fee/currency", "is not the clinic's currency");
        }
        var own = visit.fee().equals(doctor.fee()) ? null : visit.fee();
        var payment = Objects.requireNonNullElse(visit.payment(), PaymentMode.AT_CLINIC);
        return Optional.of(new VisitType(visit.id(), visit.name(), length, own, before, after, payment));
    }

    private void refuseTwice(String pointer, String why, Stream<?> values) {
        var all = values.toList();
        if (all.stream().distinct().count() < all.size()) {
            errors.add(new FieldError(pointer, why));
        }
    }

    private <T> Optional<T> refused(String pointer, String why) {
        errors.add(new FieldError(pointer, why));
        return Optional.empty();
    }

    @FunctionalInterface
    private interface Reading<F, T> {
        Optional<T> of(F form, String pointer);
    }

    private static <F, T> List<T> all(List<F> forms, String pointer, Reading<F, T> reading) {
        return IntStream.range(0, forms.size())
                .mapToObj(i -> reading.of(forms.get(i), pointer + i))
                .flatMap(Optional::stream)
                .toList();
    }

    private static @Nullable String said(@Nullable String note) {
        return note == null || note.isBlank() ? null : note.strip();
    }

    private static Duration minutes(@Nullable Integer minutes) {
        return minutes == null ? Duration.ZERO : Duration.ofMinutes(minutes);
    }

    private static boolean isOnUnit(Duration duration) {
        return duration.toMillis() % DayHours.UNIT.toMillis() == 0;
    }
}
