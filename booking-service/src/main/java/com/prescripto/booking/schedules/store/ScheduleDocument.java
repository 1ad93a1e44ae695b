package com.prescripto.booking.schedules.store;

import com.prescripto.booking.doctors.DoctorId;
import com.prescripto.booking.kernel.Money;
import com.prescripto.booking.schedules.DailyHours;
import com.prescripto.booking.schedules.PaymentMode;
import com.prescripto.booking.schedules.Schedule;
import com.prescripto.booking.schedules.VisitType;
import com.prescripto.booking.schedules.WeeklyHours;
import java.time.DayOfWeek;
import java.time.Duration;
import java.time.LocalTime;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.springframework.data.annotation.Id;

/** A schedule as it is stored. Its id is the doctor's. */
record ScheduleDocument(
        @Id String id, long v, List<Hours> hours, List<Visit> visitTypes, int noticeMinutes, int horizonDays) {

    record Hours(String day, String from, String to) {}

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
        return new ScheduleDocument(
                schedule.doctor().value(),
                schedule.version(),
                schedule.hours().hours().stream()
                        .map(daily -> new Hours(
                                daily.day().name(),
                                daily.from().toString(),
                                daily.to().toString()))
                        .toList(),
                schedule.visitTypes().stream().map(ScheduleDocument::visit).toList(),
                (int) schedule.minimumNotice().toMinutes(),
                schedule.horizonDays());
    }

    Schedule schedule() {
        return new Schedule(
                new DoctorId(id),
                v,
                new WeeklyHours(hours.stream()
                        .map(daily -> new DailyHours(
                                DayOfWeek.valueOf(daily.day), LocalTime.parse(daily.from), LocalTime.parse(daily.to)))
                        .toList()),
                visitTypes.stream().map(ScheduleDocument::visitType).toList(),
                Duration.ofMinutes(noticeMinutes),
                horizonDays);
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
