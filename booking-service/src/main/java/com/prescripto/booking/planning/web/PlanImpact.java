package com.prescripto.booking.planning.web;

import com.prescripto.booking.trail.AboutPatients;
import io.swagger.v3.oas.annotations.media.Schema;
import java.util.List;
import java.util.stream.Stream;

/** The appointments that a plan has no room for, by start. */
@Schema(name = "PlanImpact")
record PlanImpact(List<AffectedView> affected) implements AboutPatients {
    @Override
    public Shown shown() {
        return Shown.APPOINTMENTS;
    }

    @Override
    public Stream<String> seenIds() {
        return affected.stream().flatMap(one -> one.appointment().seenIds());
    }
}
