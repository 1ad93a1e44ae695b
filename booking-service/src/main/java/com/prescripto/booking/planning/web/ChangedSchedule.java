package com.prescripto.booking.planning.web;

import com.prescripto.booking.schedules.web.LeaveForm;
import com.prescripto.booking.schedules.web.OverrideForm;
import com.prescripto.booking.schedules.web.ScheduleForm;
import com.prescripto.booking.schedules.web.VisitTypeView;
import io.swagger.v3.oas.annotations.media.Schema;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * A schedule as it is now, with what came of each decision.
 *
 * @param dailyLimit how many appointments a day has at most; absent for no limit
 */
@Schema(name = "ChangedSchedule")
record ChangedSchedule(
        @Nullable String zone,
        Long version,
        List<ScheduleForm.Hours> hours,
        List<VisitTypeView> visitTypes,
        Integer minimumNoticeMinutes,
        Integer horizonDays,
        @Nullable Integer dailyLimit,
        List<OverrideForm> overrides,
        List<LeaveForm> leave,
        List<OutcomeView> outcomes) {

    static ChangedSchedule of(ScheduleForm schedule, List<OutcomeView> outcomes) {
        return new ChangedSchedule(
                schedule.zone(),
                schedule.version(),
                schedule.hours(),
                schedule.visitTypes(),
                schedule.minimumNoticeMinutes(),
                schedule.horizonDays(),
                schedule.dailyLimit(),
                schedule.overrides(),
                schedule.leave(),
                outcomes);
    }
}
