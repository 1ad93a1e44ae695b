package com.prescripto.booking.schedules.web;

import com.prescripto.booking.clinic.Clinic;
import com.prescripto.booking.doctors.Doctor;
import com.prescripto.booking.kernel.Ids;
import com.prescripto.booking.schedules.Plan;
import com.prescripto.booking.schedules.Schedule;
import jakarta.validation.Valid;
import jakarta.validation.constraints.Max;
import jakarta.validation.constraints.Min;
import jakarta.validation.constraints.NotEmpty;
import jakarta.validation.constraints.NotNull;
import jakarta.validation.constraints.Pattern;
import jakarta.validation.constraints.PositiveOrZero;
import jakarta.validation.constraints.Size;
import java.time.DayOfWeek;
import java.util.List;
import java.util.Objects;
import org.jspecify.annotations.Nullable;

/**
 * A schedule, as it is read and as it is sent back.
 *
 * @param zone the clinic's; ignored when sent
 * @param version as read; another one in the store refuses the change
 * @param dailyLimit how many appointments a day has at most; left out for no limit
 * @param overrides what replaces the weekly hours on some dates; none when left out
 * @param leave when the doctor is away; none when left out
 */
@io.swagger.v3.oas.annotations.media.Schema(name = "Schedule")
public record ScheduleForm(
        @Nullable String zone,
        @NotNull @PositiveOrZero Long version,
        @NotNull @Size(max = MOST_HOURS) List<@Valid @NotNull Hours> hours,
        @NotEmpty @Size(max = MOST_VISIT_TYPES) List<@Valid @NotNull VisitTypeView> visitTypes,
        @NotNull @Min(0) @Max(MOST_NOTICE) Integer minimumNoticeMinutes,
        @NotNull @Min(1) @Max(MOST_DAYS) Integer horizonDays,
        @Nullable @Min(1) @Max(MOST_A_DAY) Integer dailyLimit,
        @Size(max = MOST_OVERRIDES) List<@Valid @NotNull OverrideForm> overrides,
        @Size(max = MOST_LEAVE) List<@Valid @NotNull LeaveForm> leave) {

    public static final int MOST_HOURS = 70;
    public static final int MOST_VISIT_TYPES = 20;
    public static final int MOST_NOTICE = 60 * 24 * 30;
    public static final int MOST_DAYS = 365;
    public static final int MOST_A_DAY = 200;
    public static final int MOST_OVERRIDES = 366;
    public static final int MOST_LEAVE = 200;

    public ScheduleForm {
        overrides = Objects.requireNonNullElse(overrides, List.of());
        leave = Objects.requireNonNullElse(leave, List.of());
    }

    /** Hours of one weekday, in the clinic's time. */
    @io.swagger.v3.oas.annotations.media.Schema(name = "WeeklyHours")
    public record Hours(
            @NotNull DayOfWeek day,

            @NotNull @Pattern(regexp = HoursForm.FORM, message = "is not a time such as 09:00") String from,

            @NotNull @Pattern(regexp = HoursForm.FORM, message = "is not a time such as 17:00") String to) {}

    public static ScheduleForm of(Schedule schedule, Doctor doctor, Clinic clinic) {
        var plan = schedule.plan();
        return new ScheduleForm(
                clinic.zone().getId(),
                schedule.version(),
                plan.hours().hours().stream()
                        .map(daily -> new Hours(
                                daily.day(), HoursForm.TIME.format(daily.from()), HoursForm.TIME.format(daily.to())))
                        .toList(),
                plan.visitTypes().stream()
                        .map(visit -> VisitTypeView.of(visit, doctor.fee()))
                        .toList(),
                (int) plan.minimumNotice().toMinutes(),
                plan.horizonDays(),
                plan.dailyLimit(),
                plan.overrides().stream().map(OverrideForm::of).toList(),
                plan.leave().stream().map(LeaveForm::of).toList());
    }

    /** The plan this form asks for; refuses what cannot be, field by field. */
    public Plan plan(Doctor doctor, Clinic clinic, Ids ids) {
        return new PlanReader(doctor, clinic, ids).read(this);
    }
}
