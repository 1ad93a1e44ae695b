package com.prescripto.booking.planning.web;

import io.swagger.v3.oas.annotations.media.Schema;
import java.util.List;

/** The appointments that a plan has no room for, by start. */
@Schema(name = "PlanImpact")
record PlanImpact(List<AffectedView> affected) {}
