package com.prescripto.booking.appointments;

import com.prescripto.booking.appointments.StoredVisits.Stored;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/**
 * Finds appointments that collide, in one pass in the order of their starts: whoever collides with an earlier one collides
 * with the one of the same doctor, or patient, that ends last. An appointment is found once, with one of those it
 * collides with.
 */
final class DoubleClaims {

    /** An appointment and an earlier one it collides with. */
    record Pair(Stored earlier, Stored later) {}

    private final Map<String, Stored> lastOfDoctors = new HashMap<>();
    private final Map<String, Stored> lastOfPatients = new HashMap<>();
    private final List<Pair> found = new ArrayList<>();

    /** Takes the next one; it starts no earlier than those before it. */
    void see(Stored next) {
        var doctor = next.doctor().value();
        var patient = next.patient().value();
        var before = Optional.ofNullable(lastOfDoctors.get(doctor)).filter(next::collidesWith);
        before.or(() -> Optional.ofNullable(lastOfPatients.get(patient)).filter(next::collidesWith))
                .ifPresent(earlier -> found.add(new Pair(earlier, next)));
        lastOfDoctors.merge(
                doctor,
                next,
                (one, other) -> one.block().end().isAfter(other.block().end()) ? one : other);
        lastOfPatients.merge(
                patient,
                next,
                (one, other) -> one.visit().end().isAfter(other.visit().end()) ? one : other);
    }

    List<Pair> found() {
        return List.copyOf(found);
    }
}
