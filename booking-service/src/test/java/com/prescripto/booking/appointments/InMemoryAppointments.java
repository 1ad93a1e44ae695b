package com.prescripto.booking.appointments;

import com.prescripto.booking.doctors.DoctorId;
import com.prescripto.booking.kernel.Listing;
import com.prescripto.booking.kernel.TimeRange;
import com.prescripto.booking.outbox.OutboxFull;
import com.prescripto.booking.patients.PatientId;
import com.prescripto.booking.schedules.ClaimedTimes;
import java.time.Instant;
import java.util.ArrayList;
import java.util.Collection;
import java.util.Collections;
import java.util.Comparator;
import java.util.HashMap;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.Set;
import java.util.function.Predicate;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;

/** Appointments in a map. Passes the same contract as the real store. */
public final class InMemoryAppointments implements Appointments, ClaimedTimes {

    private final Map<AppointmentId, Appointment> all = new LinkedHashMap<>();
    private final List<Appointment.Change> changes = new ArrayList<>();
    private final Set<AppointmentId> busy = new HashSet<>();

    /** Every change that was stored, in order. */
    public synchronized List<Appointment.Change> changes() {
        return List.copyOf(changes);
    }

    /** From now on, or no longer, changes of this one are refused, as those of one whose outbox is full. */
    public synchronized void busy(AppointmentId id, boolean now) {
        if (now) {
            busy.add(id);
        } else {
            busy.remove(id);
        }
    }

    /** Remembers how it is now. Running the answer makes it so again, as often as one likes. */
    public synchronized Runnable remember() {
        var appointments = new LinkedHashMap<>(all);
        var told = List.copyOf(changes);
        return () -> {
            all.clear();
            all.putAll(appointments);
            changes.clear();
            changes.addAll(told);
        };
    }

    @Override
    public synchronized Optional<Appointment> find(AppointmentId id) {
        return Optional.ofNullable(all.get(id));
    }

    @Override
    public synchronized Map<AppointmentId, Appointment> findAll(Collection<AppointmentId> ids) {
        return all.values().stream()
                .filter(one -> ids.contains(one.id()))
                .collect(Collectors.toUnmodifiableMap(Appointment::id, one -> one));
    }

    @Override
    public synchronized void add(Appointment.Change fresh) {
        var appointment = fresh.after();
        if (all.containsKey(appointment.id())) {
            throw new AlreadyThere(appointment.id());
        }
        refuseCollisions(appointment);
        store(fresh);
    }

    @Override
    public synchronized boolean save(Appointment.Change change) {
        var stored = all.get(change.after().id());
        if (stored == null || stored.version() != change.after().version() - 1) {
            return false;
        }
        if (busy.contains(change.after().id())) {
            throw new OutboxFull("appointments", change.after().id().value());
        }
        refuseCollisions(change.after());
        store(change);
        return true;
    }

    @Override
    public synchronized List<Appointment> claiming(Collection<String> claims) {
        return all.values().stream()
                .filter(one -> !Collections.disjoint(SlotClaims.of(one), claims))
                .toList();
    }

    @Override
    public synchronized List<Appointment> claimingStart(DoctorId doctor, TimeRange startsWithin) {
        return all.values().stream()
                .filter(one -> one.doctor().equals(doctor)
                        && one.status().claimsTime()
                        && !one.time().start().isBefore(startsWithin.start())
                        && one.time().start().isBefore(startsWithin.end()))
                .toList();
    }

    @Override
    public synchronized List<Appointment> claimingStart(TimeRange startsWithin) {
        return all.values().stream()
                .map(Appointment::doctor)
                .distinct()
                .flatMap(doctor -> claimingStart(doctor, startsWithin).stream())
                .toList();
    }

    @Override
    public synchronized List<Appointment> overdueHolds(Instant now, int most) {
        return all.values().stream()
                .filter(one -> one.status() == AppointmentStatus.HELD && one.statusAt(now) == AppointmentStatus.LAPSED)
                .sorted(Comparator.comparing(one -> Objects.requireNonNull(one.heldUntil())))
                .limit(most)
                .toList();
    }

    @Override
    public synchronized Listing<Appointment> ofPatient(PatientId patient, When when, Instant now, Page page) {
        Predicate<Appointment> part = switch (when) {
            case UPCOMING ->
                one -> one.statusAt(now).isOpen() && one.time().end().isAfter(now);
            case PAST ->
                one -> one.status() == AppointmentStatus.COMPLETED
                        || one.status() == AppointmentStatus.NO_SHOW
                        || (one.statusAt(now).isOpen() && !one.time().end().isAfter(now));
            case CANCELLED ->
                one -> one.statusAt(now) == AppointmentStatus.CANCELLED
                        || one.statusAt(now) == AppointmentStatus.LAPSED;
        };
        var order = when == When.UPCOMING ? Order.SOONEST_START_FIRST : Order.LATEST_START_FIRST;
        return page(part.and(one -> one.patient().equals(patient)), order, page);
    }

    @Override
    public synchronized Listing<Appointment> search(Search search, Page page) {
        var range = search.startsWithin();
        return page(
                one -> (search.doctor() == null || one.doctor().equals(search.doctor()))
                        && (search.id() == null || one.id().equals(search.id()))
                        && (search.patients() == null || search.patients().contains(one.patient()))
                        && (search.statuses().isEmpty() || search.statuses().contains(one.status()))
                        && (range == null
                                || (!one.time().start().isBefore(range.start())
                                        && one.time().start().isBefore(range.end()))),
                search.order(),
                page);
    }

    @Override
    public synchronized Map<DoctorId, List<Claimed>> of(
            Collection<DoctorId> doctors, TimeRange window, @Nullable String moving) {
        var claimed = new HashMap<DoctorId, List<Claimed>>();
        for (var doctor : doctors) {
            claimed.put(
                    doctor,
                    all.values().stream()
                            .filter(one -> one.doctor().equals(doctor)
                                    && one.status().claimsTime()
                                    && one.doctorTime().overlaps(window)
                                    && !one.id().value().equals(moving))
                            .map(one -> new Claimed(one.time(), one.doctorTime()))
                            .collect(Collectors.toList()));
        }
        return claimed;
    }

    private Listing<Appointment> page(Predicate<Appointment> which, Order order, Page page) {
        Comparator<Appointment> byStart = Comparator.comparing(one -> one.time().start());
        Comparator<Appointment> byId = Comparator.comparing(one -> one.id().value());
        var comparator = switch (order) {
            case SOONEST_START_FIRST -> byStart.thenComparing(byId);
            case LATEST_START_FIRST -> byStart.thenComparing(byId).reversed();
            case SOONEST_BOOKED_FIRST ->
                Comparator.comparing(Appointment::bookedAt).thenComparing(byId);
            case LATEST_BOOKED_FIRST ->
                Comparator.comparing(Appointment::bookedAt).thenComparing(byId).reversed();
        };
        var sorted = all.values().stream().filter(which).sorted(comparator).toList();
        var from = page.after() == null ? 0 : Integer.parseInt(page.after());
        var to = Math.min(sorted.size(), from + page.limit());
        return new Listing<>(sorted.subList(from, to), to < sorted.size() ? Integer.toString(to) : null);
    }

    private void refuseCollisions(Appointment appointment) {
        var claims = SlotClaims.of(appointment);
        for (var other : all.values()) {
            var shared = new ArrayList<>(SlotClaims.of(other));
            shared.retainAll(claims);
            if (!other.id().equals(appointment.id()) && !Collections.disjoint(shared, claims)) {
                throw new ClaimCollision(SlotClaims.Kind.of(shared.get(0).charAt(0)));
            }
        }
    }

    private void store(Appointment.Change change) {
        all.put(change.after().id(), change.after());
        changes.add(change);
    }
}
