package com.prescripto.booking.planning.web;

import com.prescripto.booking.appointments.web.StaffAppointmentView;
import com.prescripto.booking.schedules.WorkingTime.Misfit;
import com.prescripto.booking.schedules.web.SlotView;
import io.swagger.v3.oas.annotations.media.Schema;
import java.util.List;

/**
 * An upcoming appointment that a plan has no room for.
 *
 * @param near free under that plan, nearest first, at most three
 */
@Schema(name = "Affected")
record AffectedView(StaffAppointmentView appointment, Misfit why, List<SlotView> near) {}
