package com.prescripto.booking.schedules.web;

import com.prescripto.booking.kernel.Money;
import com.prescripto.booking.schedules.PaymentMode;
import com.prescripto.booking.schedules.VisitType;
import io.swagger.v3.oas.annotations.media.Schema;
import jakarta.validation.constraints.Max;
import jakarta.validation.constraints.Min;
import jakarta.validation.constraints.NotBlank;
import jakarta.validation.constraints.NotNull;
import jakarta.validation.constraints.Pattern;
import jakarta.validation.constraints.Size;
import org.jspecify.annotations.Nullable;

/**
 * A kind of visit with what it costs, as it is read and as it is sent back.
 *
 * @param bufferBeforeMinutes the doctor's time kept free before it; none when left out
 * @param bufferAfterMinutes the same after it
 * @param payment at the clinic when left out
 */
@Schema(name = "VisitType")
public record VisitTypeView(
        @NotNull @Pattern(regexp = VisitType.ID, message = "has small letters, digits and hyphens only") String id,

        @NotBlank @Size(max = 80) String name,
        @Min(5) @Max(480) int minutes,
        @NotNull Money fee,
        @Nullable @Min(0) @Max(120) Integer bufferBeforeMinutes,
        @Nullable @Min(0) @Max(120) Integer bufferAfterMinutes,
        @Nullable PaymentMode payment) {

    public static VisitTypeView of(VisitType visit, Money standard) {
        return new VisitTypeView(
                visit.id(),
                visit.name(),
                (int) visit.length().toMinutes(),
                visit.feeOr(standard),
                (int) visit.bufferBefore().toMinutes(),
                (int) visit.bufferAfter().toMinutes(),
                visit.payment());
    }
}
