package com.prescripto.booking.appointments;

import com.prescripto.booking.appointments.Appointments.Order;
import com.prescripto.booking.appointments.Appointments.Page;
import com.prescripto.booking.appointments.Appointments.Search;
import com.prescripto.booking.appointments.Appointments.When;
import com.prescripto.booking.kernel.Actor;
import com.prescripto.booking.patients.PatientId;
import java.time.Clock;
import java.util.List;
import java.util.Set;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Service;

/**
 * Removes from a patient's appointments what people wrote on them: reasons, notes, why they were cancelled or moved. One part
 * of an erasure. What was agreed, and what became of it, stays under the patient's id.
 */
@Service
public class EraseWords {

    private static final int AT_ONCE = 100;
    private static final int TRIES = 5;

    private final Appointments appointments;
    private final Clock clock;

    EraseWords(Appointments appointments, Clock clock) {
        this.appointments = appointments;
        this.clock = clock;
    }

    /** Whether the patient has visits to come, or holds a time. */
    public boolean hasVisitsToCome(PatientId patient) {
        return !appointments
                .ofPatient(patient, When.UPCOMING, clock.instant(), new Page(1, null))
                .items()
                .isEmpty();
    }

    /** Does it. Saying it again does what was left undone. */
    public void erase(PatientId patient, Actor by) {
        var all = new Search(null, null, List.of(patient), Set.of(), null, Order.LATEST_START_FIRST);
        @Nullable String after = null;
        do {
            var page = appointments.search(all, new Page(AT_ONCE, after));
            page.items().stream().filter(Appointment::isWrittenOn).forEach(found -> erase(found.id(), by));
            after = page.next();
        } while (after != null);
    }

    /** Whoever is faster wins, and what they made of it is erased. */
    private void erase(AppointmentId id, Actor by) {
        for (int attempt = 0; attempt < TRIES; attempt++) {
            var found = appointments.find(id).filter(Appointment::isWrittenOn);
            if (found.isEmpty() || appointments.save(found.get().erase(by, clock.instant()))) {
                return;
            }
        }
        throw new IllegalStateException(id + " keeps changing");
    }
}
