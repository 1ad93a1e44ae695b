package com.prescripto.booking.appointments;

import com.prescripto.booking.clinic.Clinic;
import com.prescripto.booking.doctors.DoctorId;
import com.prescripto.booking.kernel.TimeRange;
import com.prescripto.booking.patients.PatientId;
import java.time.ZoneId;
import org.jspecify.annotations.Nullable;

/**
 * What a patient and the clinic agree on when a visit is booked or held.
 *
 * @param policy the clinic's at this moment; the appointment keeps it
 * @param reason what the visit is for, in the patient's words
 */
record Agreement(
        AppointmentId id,
        DoctorId doctor,
        PatientId patient,
        Visit visit,
        ZoneId zone,
        TimeRange time,
        Clinic.Policy policy,
        @Nullable String reason) {}
