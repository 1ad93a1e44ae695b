package com.prescripto.booking.planning.web;

import com.prescripto.booking.schedules.web.LeaveForm;
import com.prescripto.booking.schedules.web.OverrideForm;
import com.prescripto.booking.schedules.web.ScheduleForm;
import com.prescripto.booking.schedules.web.VisitTypeView;
import io.swagger.v3.oas.annotations.media.Schema;
import jakarta.validation.Valid;
import jakarta.validation.constraints.Max;
import jakarta.validation.constraints.Min;
import jakarta.validation.constraints.NotEmpty;
import jakarta.validation.constraints.NotNull;
import jakarta.validation.constraints.PositiveOrZero;
import jakarta.validation.constraints.Size;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * A schedule as it is to be, with what is decided for the appointments it has no room for.
 *
 * @param zone the clinic's; ignored
 * @param version as read; another one in the store refuses the change
 * @param dailyLimit how many appointments a day has at most; left out for no limit
 * @param overrides what replaces the weekly hours on some dates; none when left out
 * @param leave when the doctor is away; none when left out
 * @param decisions one for each affected appointment
 */
@Schema(name = "ScheduleChange")
record ScheduleChange(
        @Nullable String zone,
        @NotNull @PositiveOrZero Long version,
        @NotNull @Size(max = ScheduleForm.MOST_HOURS) List<ScheduleForm.@Valid @NotNull Hours> hours,
        @NotEmpty @Size(max = ScheduleForm.MOST_VISIT_TYPES) List<@Valid @NotNull VisitTypeView> visitTypes,
        @NotNull @Min(0) @Max(ScheduleForm.MOST_NOTICE) Integer minimumNoticeMinutes,
        @NotNull @Min(1) @Max(ScheduleForm.MOST_DAYS) Integer horizonDays,
        @Nullable @Min(1) @Max(ScheduleForm.MOST_A_DAY) Integer dailyLimit,
        @Nullable @Size(max = ScheduleForm.MOST_OVERRIDES) List<@Valid @NotNull OverrideForm> overrides,
        @Nullable @Size(max = ScheduleForm.MOST_LEAVE) List<@Valid @NotNull LeaveForm> leave,
        @Nullable @Size(max = DecisionForm.MOST) List<@Valid @NotNull DecisionForm> decisions) {

    ScheduleForm schedule() {
        return new ScheduleForm(
                zone,
                version,
                hours,
                visitTypes,
                minimumNoticeMinutes,
                horizonDays,
                dailyLimit,
                overrides == null ? List.of() : overrides,
                leave == null ? List.of() : leave);
    }
}
