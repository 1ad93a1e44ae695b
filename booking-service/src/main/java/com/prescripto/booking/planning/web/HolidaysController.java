package com.prescripto.booking.planning.web;

import com.prescripto.booking.kernel.Actor;
import com.prescripto.booking.planning.ChangeHolidays;
import com.prescripto.booking.planning.FindAffected;
import com.prescripto.booking.planning.web.HolidayForms.ChangedHolidays;
import com.prescripto.booking.planning.web.HolidayForms.HolidaysChange;
import com.prescripto.booking.planning.web.HolidayForms.HolidaysForm;
import com.prescripto.booking.schedules.ClinicHolidays;
import com.prescripto.booking.schedules.Holidays;
import jakarta.validation.Valid;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.PutMapping;
import org.springframework.web.bind.annotation.RequestBody;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RestController;

/** The days on which the clinic is closed, for admins. */
@RestController
@RequestMapping("/api/admin/holidays")
class HolidaysController {

    private final ClinicHolidays holidays;
    private final FindAffected findAffected;
    private final ChangeHolidays changeHolidays;
    private final PlanAnswers answers;

    HolidaysController(
            ClinicHolidays holidays, FindAffected findAffected, ChangeHolidays changeHolidays, PlanAnswers answers) {
        this.holidays = holidays;
        this.findAffected = findAffected;
        this.changeHolidays = changeHolidays;
        this.answers = answers;
    }

    @GetMapping
    HolidaysForm holidays() {
        return HolidaysForm.of(holidays.current());
    }

    /** Which appointments these holidays would leave without room. Changes nothing. */
    @PostMapping("/impact")
    PlanImpact impact(Actor actor, @RequestBody @Valid HolidaysForm form) {
        return answers.impact(findAffected.byHolidays(new Holidays(form.version(), form.holidays())), actor);
    }

    /** Changes the holidays, once something is decided for every affected appointment. */
    @PutMapping
    ChangedHolidays change(Actor actor, @RequestBody @Valid HolidaysChange form) {
        var decisions = DecisionForm.all(form.decisions());
        var changed = answers.changed(changeHolidays.change(form.version(), form.holidays(), decisions, actor), actor);
        return ChangedHolidays.of(changed.plan(), OutcomeView.all(changed.outcomes()));
    }
}
