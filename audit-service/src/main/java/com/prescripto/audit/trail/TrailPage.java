package com.prescripto.audit.trail;

import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * Some entries, newest first.
 *
 * @param next where the following page begins; absent on the last
 */
public record TrailPage(List<AuditEntry> entries, TrailQuery.@Nullable Cursor next) {

    public TrailPage {
        entries = List.copyOf(entries);
    }
}
