package com.prescripto.booking.schedules.store;

import com.prescripto.booking.doctors.DoctorId;
import com.prescripto.booking.kernel.Money;
import com.prescripto.booking.schedules.DailyHours;
import com.prescripto.booking.schedules.DayHours;
import com.prescripto.booking.schedules.DayOverride;
import com.prescripto.booking.schedules.Leave;
import com.prescripto.booking.schedules.PaymentMode;
import com.prescripto.booking.schedules.Plan;
import com.prescripto.booking.schedules.Schedule;
import com.prescripto.booking.schedules.VisitType;
import com.prescripto.booking.schedules.WeeklyHours;
import java.time.DayOfWeek;
import java.time.Duration;
import java.time.LocalDate;
import java.time.LocalDateTime;
import java.time.LocalTime;
import java.util.List;
import java.util.Objects;
import org.jspecify.annotations.Nullable;
import org.springframework.data.annotation.Id;

/** A schedule as it is stored. Its id is the doctor's. */
record ScheduleDocument(
        @Id String id,
        long v,
        List<Hours> hours,
        @Nullable List<Replaced> overrides,
        @Nullable List<Away> leave,
        List<Visit> visitTypes,
        int noticeMinutes,
        int horizonDays,
        @Nullable Integer dailyLimit) {

    record Hours(String day, String from, String to) {}

    record Replaced(String date, List<Times> hours) {}

    record Times(String from, String to) {}

    record Away(String id, String from, String to, @Nullable String note) {}

    record Visit(
            String id,
            String name,
            int minutes,
            @Nullable Long fee,
            @Nullable String currency,
            int bufferBefore,
            int bufferAfter,
            @Nullable String payment) {}

    static ScheduleDocument of(Schedule schedule) {
        var plan = schedule.plan();
        return new ScheduleDocument(
                schedule.doctor().value(),
                schedule.version(),
                plan.hours().hours().stream()
                        .map(daily -> new Hours(
                                daily.day().name(),
                                daily.from().toString(),
                                daily.to().toString()))
                        .toList(),
                plan.overrides().stream().map(ScheduleDocument::override).toList(),
                plan.leave().stream()
                        .map(away -> new Away(
                                away.id(), away.from().toString(), away.to().toString(), away.note()))
                        .toList(),
                plan.visitTypes().stream().map(ScheduleDocument::visit).toList(),
                (int) plan.minimumNotice().toMinutes(),
                plan.horizonDays(),
                plan.dailyLimit());
    }

    Schedule schedule() {
        var plan = new Plan(
                new WeeklyHours(hours.stream()
                        .map(daily -> new DailyHours(
                                DayOfWeek.valueOf(daily.day), LocalTime.parse(daily.from), LocalTime.parse(daily.to)))
                        .toList()),
                Objects.requireNonNullElse(overrides, List.<Replaced>of()).stream()
                        .map(ScheduleDocument::override)
                        .toList(),
                Objects.requireNonNullElse(leave, List.<Away>of()).stream()
                        .map(away -> new Leave(
                                away.id, LocalDateTime.parse(away.from), LocalDateTime.parse(away.to), away.note))
                        .toList(),
                visitTypes.stream().map(ScheduleDocument::visitType).toList(),
                Duration.ofMinutes(noticeMinutes),
                horizonDays,
                dailyLimit);
        return new Schedule(new DoctorId(id), v, plan);
    }

    private static Replaced override(DayOverride override) {
        return new Replaced(
                override.date().toString(),
                override.hours().stream()
                        .map(hours ->
                                new Times(hours.from().toString(), hours.to().toString()))
                        .toList());
    }

    private static DayOverride override(Replaced override) {
        return new DayOverride(
                LocalDate.parse(override.date),
                override.hours.stream()
                        .map(times -> new DayHours(LocalTime.parse(times.from), LocalTime.parse(times.to)))
                        .toList());
    }

    private static Visit visit(VisitType visit) {
        var fee = visit.fee();
        return new Visit(
                visit.id(),
                visit.name(),
                (int) visit.length().toMinutes(),
                fee == null ? null : fee.amount(),
                fee == null ? null : fee.currency().getCurrencyCode(),
                (int) visit.bufferBefore().toMinutes(),
                (int) visit.bufferAfter().toMinutes(),
                visit.payment().name());
    }

    private static VisitType visitType(Visit visit) {
        var fee = visit.fee == null || visit.currency == null ? null : Money.of(visit.fee, visit.currency);
        return new VisitType(
                visit.id,
                visit.name,
                Duration.ofMinutes(visit.minutes),
                fee,
                Duration.ofMinutes(visit.bufferBefore),
                Duration.ofMinutes(visit.bufferAfter),
                visit.payment == null ? PaymentMode.AT_CLINIC : PaymentMode.valueOf(visit.payment));
    }
}
