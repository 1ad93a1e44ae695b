package com.prescripto.booking.schedules.web;

import com.prescripto.booking.clinic.Clinic;
import com.prescripto.booking.doctors.Doctor;
import com.prescripto.booking.kernel.Money;
import com.prescripto.booking.platform.Refusal;
import com.prescripto.booking.platform.Refusal.FieldError;
import com.prescripto.booking.schedules.ChangeSchedule.Plan;
import com.prescripto.booking.schedules.DailyHours;
import com.prescripto.booking.schedules.PaymentMode;
import com.prescripto.booking.schedules.Schedule;
import com.prescripto.booking.schedules.VisitType;
import com.prescripto.booking.schedules.WeeklyHours;
import io.swagger.v3.oas.annotations.media.Schema;
import jakarta.validation.Valid;
import jakarta.validation.constraints.Max;
import jakarta.validation.constraints.Min;
import jakarta.validation.constraints.NotEmpty;
import jakarta.validation.constraints.NotNull;
import jakarta.validation.constraints.Pattern;
import jakarta.validation.constraints.PositiveOrZero;
import jakarta.validation.constraints.Size;
import java.time.DayOfWeek;
import java.time.Duration;
import java.time.LocalTime;
import java.time.format.DateTimeFormatter;
import java.util.ArrayList;
import java.util.List;
import java.util.Objects;
import org.jspecify.annotations.Nullable;

/**
 * A schedule, as it is read and as it is sent back.
 *
 * @param zone the clinic's; ignored when sent
 * @param version as read; another one in the store refuses the change
 */
@Schema(name = "Schedule")
record ScheduleForm(
        @Nullable String zone,
        @NotNull @PositiveOrZero Long version,
        @NotNull @Size(max = 70) List<@Valid @NotNull Hours> hours,
        @NotEmpty @Size(max = 20) List<@Valid @NotNull VisitTypeView> visitTypes,
        @NotNull @Min(0) @Max(60 * 24 * 30) Integer minimumNoticeMinutes,
        @NotNull @Min(1) @Max(365) Integer horizonDays) {

    private static final DateTimeFormatter TIME = DateTimeFormatter.ofPattern("HH:mm");
    private static final String TIME_FORM = "([01]\\d|2[0-3]):[0-5]\\d";

    /** Hours of one weekday, in the clinic's time. */
    @Schema(name = "WeeklyHours")
    record Hours(
            @NotNull DayOfWeek day,

            @NotNull @Pattern(regexp = TIME_FORM, message = "is not a time such as 09:00") String from,

            @NotNull @Pattern(regexp = TIME_FORM, message = "is not a time such as 17:00") String to) {}

    static ScheduleForm of(Schedule schedule, Doctor doctor, Clinic clinic) {
        return new ScheduleForm(
                clinic.zone().getId(),
                schedule.version(),
                schedule.hours().hours().stream()
                        .map(daily -> new Hours(daily.day(), TIME.format(daily.from()), TIME.format(daily.to())))
                        .toList(),
                schedule.visitTypes().stream()
                        .map(visit -> VisitTypeView.of(visit, doctor.fee()))
                        .toList(),
                (int) schedule.minimumNotice().toMinutes(),
                schedule.horizonDays());
    }

    /** The plan this form asks for; a visit type at the doctor's own fee will follow it when it changes. */
    Plan plan(Doctor doctor, Clinic clinic) {
        var errors = new ArrayList<FieldError>();
        var weekly = new ArrayList<DailyHours>();
        for (int i = 0; i < hours.size(); i++) {
            add(weekly, hours.get(i), "/hours/" + i, errors);
        }
        var visits = new ArrayList<VisitType>();
        for (int i = 0; i < visitTypes.size(); i++) {
            add(visits, visitTypes.get(i), "/visitTypes/" + i, doctor.fee(), clinic, errors);
        }
        if (visits.stream().map(VisitType::id).distinct().count() < visits.size()) {
            errors.add(new FieldError("/visitTypes", "two of them have the same id"));
        }
        if (!errors.isEmpty()) {
            throw Refusal.invalid(errors);
        }
        try {
            return new Plan(
                    version, new WeeklyHours(weekly), visits, Duration.ofMinutes(minimumNoticeMinutes), horizonDays);
        } catch (IllegalArgumentException overlap) {
            throw Refusal.invalid("/hours", "hours of one day overlap");
        }
    }

    private static void add(List<DailyHours> weekly, Hours hours, String pointer, List<FieldError> errors) {
        var from = LocalTime.parse(hours.from);
        var to = LocalTime.parse(hours.to);
        if (!from.isBefore(to)) {
            errors.add(new FieldError(pointer + "/to", "is not after the start"));
        } else if (!DailyHours.isOnUnit(from) || !DailyHours.isOnUnit(to)) {
            errors.add(new FieldError(pointer, "starts or ends off the five minutes"));
        } else {
            weekly.add(new DailyHours(hours.day, from, to));
        }
    }

    private static void add(
            List<VisitType> visits,
            VisitTypeView visit,
            String pointer,
            Money standard,
            Clinic clinic,
            List<FieldError> errors) {
        var length = Duration.ofMinutes(visit.minutes());
        var before = minutes(visit.bufferBeforeMinutes());
        var after = minutes(visit.bufferAfterMinutes());
        if (!isOnUnit(length)) {
            errors.add(new FieldError(pointer + "/minutes", "is not a multiple of five"));
        } else if (!isOnUnit(before)) {
            errors.add(new FieldError(pointer + "/bufferBeforeMinutes", "is not a multiple of five"));
        } else if (!isOnUnit(after)) {
            errors.add(new FieldError(pointer + "/bufferAfterMinutes", "is not a multiple of five"));
        } else if (!visit.fee().currency().equals(clinic.currency())) {
            errors.add(new FieldError(pointer + "/fee/currency", "is not the clinic's currency"));
        } else {
            var own = visit.fee().equals(standard) ? null : visit.fee();
            var payment = Objects.requireNonNullElse(visit.payment(), PaymentMode.AT_CLINIC);
            visits.add(new VisitType(visit.id(), visit.name(), length, own, before, after, payment));
        }
    }

    private static Duration minutes(@Nullable Integer minutes) {
        return minutes == null ? Duration.ZERO : Duration.ofMinutes(minutes);
    }

    private static boolean isOnUnit(Duration duration) {
        return duration.toMillis() % DailyHours.UNIT.toMillis() == 0;
    }
}
