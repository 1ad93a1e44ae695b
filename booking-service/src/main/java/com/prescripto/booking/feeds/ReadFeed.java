package com.prescripto.booking.feeds;

import static java.util.stream.Collectors.toSet;

import com.prescripto.booking.accounts.Accounts;
import com.prescripto.booking.appointments.Appointment;
import com.prescripto.booking.appointments.AppointmentStatus;
import com.prescripto.booking.appointments.Appointments;
import com.prescripto.booking.appointments.Appointments.Order;
import com.prescripto.booking.appointments.Appointments.Page;
import com.prescripto.booking.appointments.Appointments.Search;
import com.prescripto.booking.appointments.Move;
import com.prescripto.booking.clinic.Clinic;
import com.prescripto.booking.doctors.Doctor;
import com.prescripto.booking.doctors.DoctorId;
import com.prescripto.booking.doctors.Doctors;
import com.prescripto.booking.feeds.FeedCalendar.Entry;
import com.prescripto.booking.kernel.Actor;
import com.prescripto.booking.kernel.Role;
import com.prescripto.booking.kernel.TimeRange;
import com.prescripto.booking.patients.PatientId;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Service;

/**
 * Reads what a feed shows at this moment: the visits of the last thirty days and all that are to come. One that was
 * cancelled is left out, so that it disappears, as one does that went to another doctor.
 */
@Service
public class ReadFeed {

    private static final Duration BACK = Duration.ofDays(30);
    /** Further than any horizon. */
    private static final Duration AHEAD = Duration.ofDays(3_660);

    private static final int AT_ONCE = 500;
    private static final Set<AppointmentStatus> SHOWN = Set.of(
            AppointmentStatus.BOOKED,
            AppointmentStatus.ARRIVED,
            AppointmentStatus.COMPLETED,
            AppointmentStatus.NO_SHOW);

    private final CalendarFeeds feeds;
    private final Accounts accounts;
    private final Appointments appointments;
    private final Doctors doctors;
    private final Clinic clinic;
    private final Clock clock;

    ReadFeed(
            CalendarFeeds feeds,
            Accounts accounts,
            Appointments appointments,
            Doctors doctors,
            Clinic clinic,
            Clock clock) {
        this.feeds = feeds;
        this.accounts = accounts;
        this.appointments = appointments;
        this.doctors = doctors;
        this.clinic = clinic;
        this.clock = clock;
    }

    /** Whose feed a secret opens; nobody's when it has ended, or its owner has no account any more. */
    public Optional<Actor> owner(FeedSecret secret) {
        return feeds.withHash(secret.hash())
                .map(CalendarFeed::owner)
                .filter(owner -> accounts.ofPerson(owner.id()).isPresent());
    }

    public FeedCalendar of(Actor owner) {
        var visits = visits(owner);
        var named = named(owner, visits);
        return new FeedCalendar(
                clinic.name(),
                visits.stream().map(visit -> entry(visit, owner, named)).toList());
    }

    private List<Appointment> visits(Actor owner) {
        var isDoctor = owner.is(Role.DOCTOR);
        var now = clock.instant();
        var search = new Search(
                null,
                isDoctor ? new DoctorId(owner.id()) : null,
                isDoctor ? null : List.of(new PatientId(owner.id())),
                SHOWN,
                new TimeRange(now.minus(BACK), now.plus(AHEAD)),
                Order.SOONEST_START_FIRST);
        var all = new ArrayList<Appointment>();
        @Nullable String after = null;
        do {
            var some = appointments.search(search, new Page(AT_ONCE, after));
            all.addAll(some.items());
            after = some.next();
        } while (after != null);
        return all;
    }

    private Map<DoctorId, Doctor> named(Actor owner, List<Appointment> visits) {
        return owner.is(Role.DOCTOR)
                ? Map.of()
                : doctors.findAll(visits.stream().map(Appointment::doctor).collect(toSet()));
    }

    private Entry entry(Appointment visit, Actor owner, Map<DoctorId, Doctor> named) {
        return new Entry(
                visit.id().value(),
                Math.toIntExact(visit.version() - 1), // a first version has sequence 0
                agreedAt(visit),
                visit.time(),
                owner.is(Role.DOCTOR) ? "Visit, " + visit.visit().name() : withWhom(named.get(visit.doctor())),
                owner.is(Role.DOCTOR) ? null : clinic.name() + ", " + clinic.address());
    }

    /** In the words of the mails: an entry that came with one is the same as the feed's. */
    private static String withWhom(@Nullable Doctor doctor) {
        return doctor == null ? "Appointment" : "Appointment with " + doctor.name();
    }

    private static Instant agreedAt(Appointment visit) {
        return visit.moves().stream().map(Move::at).reduce(visit.bookedAt(), (earlier, later) -> later);
    }
}
