package com.prescripto.booking.schedules.web;

import com.prescripto.booking.kernel.Money;
import com.prescripto.booking.schedules.VisitType;
import io.swagger.v3.oas.annotations.media.Schema;
import jakarta.validation.constraints.Max;
import jakarta.validation.constraints.Min;
import jakarta.validation.constraints.NotBlank;
import jakarta.validation.constraints.NotNull;
import jakarta.validation.constraints.Pattern;
import jakarta.validation.constraints.Size;

/** A kind of visit with what it costs, as it is read and as it is sent back. */
@Schema(name = "VisitType")
public record VisitTypeView(
        @NotNull @Pattern(regexp = VisitType.ID, message = "has small letters, digits and hyphens only") String id,

        @NotBlank @Size(max = 80) String name,
        @Min(5) @Max(480) int minutes,
        @NotNull Money fee) {

    public static VisitTypeView of(VisitType visit, Money standard) {
        return new VisitTypeView(visit.id(), visit.name(), (int) visit.length().toMinutes(), visit.feeOr(standard));
    }
}
