package com.prescripto.booking.planning;

import com.prescripto.booking.appointments.Appointment;
import com.prescripto.booking.kernel.TimeRange;
import com.prescripto.booking.schedules.WorkingTime.Misfit;
import java.util.List;

/**
 * An upcoming appointment that a plan has no room for.
 *
 * @param why what stands against it
 * @param near what is free under that plan, nearest first, at most three; the first ones of all affected can be had together
 */
public record Affected(Appointment appointment, Misfit why, List<TimeRange> near) {}
