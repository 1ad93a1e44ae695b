package com.prescripto.booking.appointments.web;

import com.prescripto.booking.appointments.Cancellation;
import com.prescripto.booking.appointments.CancellationCode;
import com.prescripto.booking.appointments.CancellationPolicy;
import com.prescripto.booking.appointments.CancellationReason;
import com.prescripto.booking.appointments.Move;
import com.prescripto.booking.appointments.Move.Place;
import com.prescripto.booking.appointments.PaymentState;
import com.prescripto.booking.doctors.Doctor;
import com.prescripto.booking.doctors.DoctorId;
import com.prescripto.booking.kernel.Money;
import com.prescripto.booking.kernel.Role;
import io.swagger.v3.oas.annotations.media.Schema;
import java.time.Instant;
import java.time.OffsetDateTime;
import java.time.ZoneId;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/** Parts that the views of an appointment share. */
public final class AppointmentParts {

    /** A doctor who is no longer there has still been seen. */
    private static final String GONE = "Unknown";

    private AppointmentParts() {}

    /** Code and name of a field of medicine. */
    @Schema(name = "SpecialtyName")
    public record SpecialtyName(String code, String name) {
        static SpecialtyName of(Doctor doctor) {
            return new SpecialtyName(
                    doctor.specialty().name(), doctor.specialty().label());
        }
    }

    /**
     * Who ended it before the visit, why and when.
     *
     * @param refundPercent the share of what was paid that goes back
     */
    @Schema(name = "Cancellation")
    public record CancellationView(
            @Schema(allowableValues = {"PATIENT", "DOCTOR", "ADMIN", "SYSTEM"})
            Role by,

            CancellationReason reason,
            @Nullable CancellationCode code,
            @Nullable String note,
            int refundPercent,
            OffsetDateTime at) {
        static @Nullable CancellationView of(@Nullable Cancellation cancellation, ZoneId zone) {
            return cancellation == null
                    ? null
                    : new CancellationView(
                            cancellation.by(),
                            cancellation.reason(),
                            cancellation.code(),
                            cancellation.note(),
                            cancellation.refundPercent(),
                            local(cancellation.at(), zone));
        }
    }

    /** When and with whom. */
    @Schema(name = "AppointmentPlace")
    public record PlaceView(OffsetDateTime start, String doctorId, String doctorName) {
        static PlaceView of(Place place, Map<DoctorId, Doctor> doctors, ZoneId zone) {
            var doctor = doctors.get(place.doctor());
            return new PlaceView(
                    local(place.start(), zone), place.doctor().value(), doctor == null ? GONE : doctor.name());
        }
    }

    /**
     * One time an appointment was moved.
     *
     * @param note why staff moved it
     */
    @Schema(name = "AppointmentMove")
    public record MoveView(
            PlaceView from,
            PlaceView to,

            @Schema(allowableValues = {"PATIENT", "DOCTOR", "ADMIN", "SYSTEM"})
            Role by,

            OffsetDateTime at,
            @Nullable String note) {
        static MoveView of(Move move, Map<DoctorId, Doctor> doctors, ZoneId zone) {
            return new MoveView(
                    PlaceView.of(move.from(), doctors, zone),
                    PlaceView.of(move.to(), doctors, zone),
                    move.by(),
                    local(move.at(), zone),
                    move.note());
        }
    }

    /** What cancelling or moving means for the patient, by the policy agreed at booking. */
    @Schema(name = "Terms")
    public record TermsView(
            OffsetDateTime freeCancellationUntil,
            int lateRefundPercent,
            Money refundNow,
            int refundPercentNow,
            OffsetDateTime moveUntil,
            int movesLeft) {
        static TermsView of(CancellationPolicy.Terms terms, ZoneId zone) {
            return new TermsView(
                    local(terms.freeCancellationUntil(), zone),
                    terms.lateRefundPercent(),
                    terms.refundNow(),
                    terms.refundPercentNow(),
                    local(terms.moveUntil(), zone),
                    terms.movesLeft());
        }
    }

    /** What is paid, and what came of it; an amount of nothing is absent. */
    @Schema(name = "PaymentState")
    public record PaymentView(
            PaymentState.Status status,
            PaymentState.@Nullable Method method,
            @Nullable Money paid,
            @Nullable Money refunded,
            @Nullable Money refunding,
            @Nullable OffsetDateTime paidAt) {
        /** As it is shown in a time zone. */
        public static PaymentView of(PaymentState state, ZoneId zone) {
            return new PaymentView(
                    state.status(),
                    state.method(),
                    state.paid(),
                    state.refunded(),
                    state.refunding(),
                    localOrNull(state.paidAt(), zone));
        }
    }

    static OffsetDateTime local(Instant instant, ZoneId zone) {
        return instant.atZone(zone).toOffsetDateTime();
    }

    static @Nullable OffsetDateTime localOrNull(@Nullable Instant instant, ZoneId zone) {
        return instant == null ? null : local(instant, zone);
    }
}
