package com.prescripto.booking.appointments;

import java.time.Instant;

/**
 * What was last recorded about the patient's coming, and can be taken back for a while.
 *
 * @param before the status it was recorded in, and taking it back leads to
 * @param undoUntil from this moment on it stands
 */
public record Attendance(AppointmentStatus before, Instant undoUntil) {}
