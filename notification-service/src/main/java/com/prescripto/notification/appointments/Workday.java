package com.prescripto.notification.appointments;

import java.time.LocalDate;

/** A day of one doctor, by the clinic's calendar. */
public record Workday(String doctorId, LocalDate date) {}
