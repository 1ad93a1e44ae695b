package com.prescripto.booking.appointments.web;

import com.prescripto.booking.appointments.Cancellation;
import com.prescripto.booking.appointments.CancellationReason;
import com.prescripto.booking.appointments.Visit;
import com.prescripto.booking.doctors.Doctor;
import com.prescripto.booking.kernel.Role;
import io.swagger.v3.oas.annotations.media.Schema;
import java.time.OffsetDateTime;
import java.time.ZoneId;
import org.jspecify.annotations.Nullable;

/** Parts that the views of an appointment share. */
public final class AppointmentParts {

    private AppointmentParts() {}

    /** The kind of visit that was agreed. */
    @Schema(name = "BookedVisitType")
    public record AgreedVisit(String id, String name, int minutes) {
        static AgreedVisit of(Visit visit) {
            return new AgreedVisit(visit.id(), visit.name(), visit.minutes());
        }
    }

    /** Code and name of a field of medicine. */
    @Schema(name = "SpecialtyName")
    public record SpecialtyName(String code, String name) {
        static SpecialtyName of(Doctor doctor) {
            return new SpecialtyName(
                    doctor.specialty().name(), doctor.specialty().label());
        }
    }

    /** Who ended it before the visit, why and when. */
    @Schema(name = "Cancellation")
    public record CancellationView(
            @Schema(allowableValues = {"PATIENT", "DOCTOR", "ADMIN", "SYSTEM"})
            Role by,

            CancellationReason reason,
            OffsetDateTime at) {
        static @Nullable CancellationView of(@Nullable Cancellation cancellation, ZoneId zone) {
            return cancellation == null
                    ? null
                    : new CancellationView(
                            cancellation.by(),
                            cancellation.reason(),
                            cancellation.at().atZone(zone).toOffsetDateTime());
        }
    }
}
