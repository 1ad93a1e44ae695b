package com.prescripto.booking.planning.web;

import com.prescripto.booking.appointments.web.AppointmentViews;
import com.prescripto.booking.clinic.Clinic;
import com.prescripto.booking.kernel.Actor;
import com.prescripto.booking.planning.Affected;
import com.prescripto.booking.planning.ChangeOfPlan;
import com.prescripto.booking.platform.ProblemType;
import com.prescripto.booking.platform.Refusal;
import com.prescripto.booking.schedules.web.SlotView;
import java.util.ArrayList;
import java.util.List;
import org.springframework.stereotype.Component;

/** What planning finds and does, as answers. */
@Component
class PlanAnswers {

    private final AppointmentViews views;
    private final Clinic clinic;

    PlanAnswers(AppointmentViews views, Clinic clinic) {
        this.views = views;
        this.clinic = clinic;
    }

    PlanImpact impact(List<Affected> affected, Actor viewer) {
        var shown = views.forStaff(affected.stream().map(Affected::appointment).toList(), viewer);
        var all = new ArrayList<AffectedView>();
        for (int i = 0; i < shown.size(); i++) {
            var near = affected.get(i).near().stream()
                    .map(slot -> SlotView.of(slot, clinic.zone()))
                    .toList();
            all.add(new AffectedView(shown.get(i), affected.get(i).why(), near));
        }
        return new PlanImpact(all);
    }

    /** The change, or the problem to refuse with. */
    <P> ChangeOfPlan.Changed<P> changed(ChangeOfPlan<P> outcome, Actor viewer) {
        return outcome.fold(
                changed -> changed,
                undecided -> {
                    throw new Refusal(
                                    ProblemType.SCHEDULE_IMPACT, "Say for each whether it is kept, moved or cancelled.")
                            .with(
                                    "affected",
                                    impact(undecided.affected(), viewer).affected());
                },
                () -> {
                    throw new Refusal(ProblemType.STALE);
                });
    }
}
