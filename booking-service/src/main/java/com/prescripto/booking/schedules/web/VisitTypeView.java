package com.prescripto.booking.schedules.web;

import com.prescripto.booking.kernel.Money;
import com.prescripto.booking.schedules.VisitType;
import io.swagger.v3.oas.annotations.media.Schema;

/** A kind of visit with what it costs. */
@Schema(name = "VisitType")
public record VisitTypeView(String id, String name, int minutes, Money fee) {

    public static VisitTypeView of(VisitType visit, Money standard) {
        return new VisitTypeView(visit.id(), visit.name(), (int) visit.length().toMinutes(), visit.feeOr(standard));
    }
}
