package com.prescripto.booking.directory;

import com.prescripto.booking.clinic.Clinic;
import com.prescripto.booking.directory.DirectorySearch.Order;
import com.prescripto.booking.directory.DirectorySearch.Window;
import com.prescripto.booking.doctors.Doctor;
import com.prescripto.booking.doctors.DoctorId;
import com.prescripto.booking.doctors.Doctors;
import com.prescripto.booking.kernel.Listing;
import com.prescripto.booking.kernel.Money;
import com.prescripto.booking.kernel.TimeRange;
import com.prescripto.booking.schedules.FindSlots;
import com.prescripto.booking.schedules.Schedule;
import com.prescripto.booking.schedules.Schedules;
import java.time.Clock;
import java.time.LocalDate;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;
import java.util.function.Function;
import java.util.stream.Collectors;
import org.springframework.stereotype.Service;

/**
 * Finds doctors for the public: who they are, what they cost and when they are free next. However many doctors there are,
 * a search asks each store once.
 */
@Service
public class DoctorDirectory {

    private static final int SOONEST = 3;

    /** How far ahead "soonest" looks when nobody says. */
    private static final int SOONEST_DAYS = 14;

    /** More doctors than any clinic has; a list by fee or by time is made of at most so many. */
    private static final int CANDIDATES = 1000;

    private final Doctors doctors;
    private final Schedules schedules;
    private final FindSlots findSlots;
    private final Clinic clinic;
    private final Clock clock;

    DoctorDirectory(Doctors doctors, Schedules schedules, FindSlots findSlots, Clinic clinic, Clock clock) {
        this.doctors = doctors;
        this.schedules = schedules;
        this.findSlots = findSlots;
        this.clinic = clinic;
        this.clock = clock;
    }

    /** A doctor with the plan and the next free times, or those in the window that was asked for. */
    public record Entry(Doctor doctor, Schedule schedule, List<TimeRange> soonest) {

        /** Of the first kind of visit. */
        public Money fee() {
            return schedule.visitTypes().get(0).feeOr(doctor.fee());
        }
    }

    public Listing<Entry> search(DirectorySearch search) {
        if (search.isOfDoctorsOnly()) {
            var found = doctors.search(search.ofDoctors(search.after(), search.limit()));
            return new Listing<>(timed(entries(found.items()), ahead()), found.next());
        }
        var part = search.order() == Order.NAME ? byName(search) : inOrder(search);
        return search.asksForTimes() ? part : new Listing<>(timed(part.items(), ahead()), part.next());
    }

    public Optional<Entry> find(DoctorId id) {
        return doctors.find(id)
                .map(doctor -> timed(entries(List.of(doctor)), ahead()).get(0));
    }

    private Listing<Entry> byName(DirectorySearch search) {
        var found = doctors.search(search.ofDoctors(search.after(), CANDIDATES)).items();
        return part(
                matching(found, search),
                search.limit(),
                last -> last.doctor().id().value());
    }

    private Listing<Entry> inOrder(DirectorySearch search) {
        var found = doctors.search(search.ofDoctors(null, CANDIDATES)).items();
        var after = Place.of(search.after());
        var rest = matching(found, search).stream()
                .filter(entry -> after.isEmpty() || place(entry, search.order()).compareTo(after.get()) > 0)
                .sorted(Comparator.comparing(entry -> place(entry, search.order())))
                .toList();
        return part(rest, search.limit(), last -> place(last, search.order()).token());
    }

    /** Those the search wants; with their times only where these decide. */
    private List<Entry> matching(List<Doctor> found, DirectorySearch search) {
        var window = search.window();
        var most = search.feeMost();
        var fitting = entries(found).stream()
                .filter(entry -> most == null || entry.fee().amount() <= most)
                .toList();
        if (!search.asksForTimes()) {
            return fitting;
        }
        return timed(fitting, window == null ? ahead() : window).stream()
                .filter(entry -> window == null || !entry.soonest().isEmpty())
                .toList();
    }

    private static Listing<Entry> part(List<Entry> rest, int limit, Function<Entry, String> place) {
        var items = rest.subList(0, Math.min(limit, rest.size()));
        return new Listing<>(items, rest.size() > limit ? place.apply(items.get(limit - 1)) : null);
    }

    private static Place place(Entry entry, Order order) {
        var value = switch (order) {
            case NAME -> 0;
            case SOONEST ->
                entry.soonest().isEmpty()
                        ? Long.MAX_VALUE
                        : entry.soonest().get(0).start().toEpochMilli();
            case FEE -> entry.fee().amount();
        };
        return new Place(value, entry.doctor().id().value());
    }

    private List<Entry> entries(List<Doctor> found) {
        var plans = schedules.of(found.stream().map(Doctor::id).toList());
        return found.stream()
                .map(doctor ->
                        new Entry(doctor, plans.getOrDefault(doctor.id(), Schedule.standard(doctor.id())), List.of()))
                .toList();
    }

    /** The same with the first free times of a window. */
    private List<Entry> timed(List<Entry> entries, Window window) {
        var from = window.from().isBefore(today()) ? today() : window.from();
        if (from.isAfter(window.to())) {
            return entries;
        }
        var plans = entries.stream()
                .collect(Collectors.toMap(entry -> entry.doctor().id(), Entry::schedule));
        var soonest =
                findSlots.soonest(entries.stream().map(Entry::doctor).toList(), plans, from, window.to(), SOONEST);
        return entries.stream()
                .map(entry -> new Entry(
                        entry.doctor(),
                        entry.schedule(),
                        soonest.getOrDefault(entry.doctor().id(), List.of())))
                .toList();
    }

    private Window ahead() {
        return new Window(today(), today().plusDays(SOONEST_DAYS));
    }

    private LocalDate today() {
        return LocalDate.ofInstant(clock.instant(), clinic.zone());
    }
}
