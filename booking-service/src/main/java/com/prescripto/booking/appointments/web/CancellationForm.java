package com.prescripto.booking.appointments.web;

import com.prescripto.booking.appointments.CancelAppointment;
import com.prescripto.booking.appointments.CancelAppointment.Flaw;
import com.prescripto.booking.appointments.CancellationCode;
import com.prescripto.booking.kernel.Actor;
import com.prescripto.booking.platform.Refusal;
import io.swagger.v3.oas.annotations.media.Schema;
import jakarta.validation.constraints.Max;
import jakarta.validation.constraints.Min;
import jakarta.validation.constraints.Size;
import org.jspecify.annotations.Nullable;

/**
 * Why an appointment is cancelled.
 *
 * @param note the patient and staff see it
 * @param refundPercent instead of what the policy says; staff only, with a note
 */
@Schema(name = "CancellationForm")
record CancellationForm(
        @Nullable CancellationCode code,
        @Nullable @Size(max = 300) String note,
        @Nullable @Min(0) @Max(100) Integer refundPercent) {

    /** What the form asks for; no form asks for nothing more. */
    static CancelAppointment.Wish wish(@Nullable CancellationForm form, Actor by) {
        if (form == null) {
            return CancelAppointment.Wish.PLAIN;
        }
        var wish = new CancelAppointment.Wish(null, form.code, Texts.stripped(form.note), form.refundPercent);
        wish.flaw(by).ifPresent(flaw -> {
            throw refusal(flaw);
        });
        return wish;
    }

    private static Refusal refusal(Flaw flaw) {
        return switch (flaw) {
            case CODE_OF_OTHERS -> Refusal.invalid("/code", "is not one of yours to give");
            case REFUND_BY_PATIENT -> Refusal.invalid("/refundPercent", "is decided by the policy you agreed to");
            case REFUND_WITHOUT_NOTE -> Refusal.invalid("/note", "says why the policy is not kept to");
        };
    }
}
