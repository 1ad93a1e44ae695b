package com.prescripto.booking.appointments;

import com.prescripto.booking.doctors.DoctorId;
import com.prescripto.booking.kernel.Listing;
import com.prescripto.booking.kernel.TimeRange;
import com.prescripto.booking.patients.PatientId;
import java.time.Instant;
import java.util.ArrayList;
import java.util.Collection;
import java.util.HashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.function.Supplier;

/** A store with a witness: what was stored and told, and whether a refused write changed anything. */
final class RecordedAppointments implements Appointments {

    private static final int EVERY = 10_000;

    private final Supplier<Appointments> store;
    private final Map<AppointmentId, Map<Long, Appointment>> versions = new HashMap<>();
    private final Set<AppointmentId> ids = new LinkedHashSet<>();
    private final Set<String> told = new LinkedHashSet<>();
    private final List<String> wrongs = new ArrayList<>();

    RecordedAppointments(Supplier<Appointments> store) {
        this.store = store;
    }

    synchronized List<AppointmentId> ids() {
        return List.copyOf(ids);
    }

    synchronized Set<String> told() {
        return Set.copyOf(told);
    }

    /** What should not have happened. */
    synchronized List<String> wrongs() {
        return List.copyOf(wrongs);
    }

    synchronized List<Long> versions(AppointmentId id) {
        return versions.getOrDefault(id, Map.of()).keySet().stream().sorted().toList();
    }

    @Override
    public void add(Appointment.Change fresh) {
        store.get().add(fresh);
        stored(fresh);
    }

    @Override
    public boolean save(Appointment.Change change) {
        try {
            var saved = store.get().save(change);
            if (saved) {
                stored(change);
            }
            return saved;
        } catch (ClaimCollision refused) {
            find(change.after().id()).ifPresent(this::sameAsRecorded);
            throw refused;
        }
    }

    private synchronized void stored(Appointment.Change change) {
        var after = change.after();
        ids.add(after.id());
        told.add(change.fact().event().type());
        var before =
                versions.computeIfAbsent(after.id(), any -> new HashMap<>()).put(after.version(), after);
        if (before != null) {
            wrongs.add("version " + after.version() + " of " + after.id() + " was stored twice");
        }
        if (((AppointmentEvent) change.fact().event()).version() != after.version()) {
            wrongs.add("the fact of " + after.id() + " tells another version than " + after.version());
        }
    }

    /** What is there after a refused write is a version that somebody has stored, as they stored it. */
    private synchronized void sameAsRecorded(Appointment found) {
        var recorded = versions.getOrDefault(found.id(), Map.of()).get(found.version());
        if (recorded != null && !recorded.equals(found)) {
            wrongs.add("a refused write changed " + found.id());
        }
    }

    @Override
    public Optional<Appointment> find(AppointmentId id) {
        return store.get().find(id);
    }

    @Override
    public Map<AppointmentId, Appointment> findAll(Collection<AppointmentId> ids) {
        return store.get().findAll(ids);
    }

    @Override
    public List<Appointment> claiming(Collection<String> claims) {
        return store.get().claiming(claims);
    }

    @Override
    public List<Appointment> claimingStart(TimeRange startsWithin) {
        return store.get().claimingStart(startsWithin);
    }

    @Override
    public List<Appointment> claimingStart(DoctorId doctor, TimeRange startsWithin) {
        return store.get().claimingStart(doctor, startsWithin);
    }

    /** Only those stored here: other tests leave holds behind in the same store. */
    @Override
    public List<Appointment> overdueHolds(Instant now, int most) {
        var known = ids();
        return store.get().overdueHolds(now, EVERY).stream()
                .filter(hold -> known.contains(hold.id()))
                .limit(most)
                .toList();
    }

    @Override
    public Listing<Appointment> ofPatient(PatientId patient, When when, Instant now, Page page) {
        return store.get().ofPatient(patient, when, now, page);
    }

    @Override
    public Listing<Appointment> search(Search search, Page page) {
        return store.get().search(search, page);
    }
}
