package com.prescripto.booking.appointments.store;

import static java.util.function.Function.identity;
import static java.util.stream.Collectors.toUnmodifiableMap;
import static org.springframework.data.mongodb.core.query.Criteria.where;

import com.prescripto.booking.appointments.Appointment;
import com.prescripto.booking.appointments.AppointmentId;
import com.prescripto.booking.appointments.AppointmentStatus;
import com.prescripto.booking.appointments.Appointments;
import com.prescripto.booking.appointments.SlotClaims;
import com.prescripto.booking.doctors.DoctorId;
import com.prescripto.booking.kernel.Listing;
import com.prescripto.booking.kernel.TimeRange;
import com.prescripto.booking.outbox.store.AggregateCollection;
import com.prescripto.booking.outbox.store.AggregateCollections;
import com.prescripto.booking.outbox.store.Keyset;
import com.prescripto.booking.outbox.store.UniqueIndex;
import com.prescripto.booking.patients.PatientId;
import java.time.Instant;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.Collection;
import java.util.Date;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.function.Predicate;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import org.springframework.dao.DuplicateKeyException;
import org.springframework.data.domain.Sort;
import org.springframework.data.domain.Sort.Direction;
import org.springframework.data.mongodb.core.MongoTemplate;
import org.springframework.data.mongodb.core.query.Criteria;
import org.springframework.data.mongodb.core.query.Query;
import org.springframework.stereotype.Repository;

@Repository
class MongoAppointments implements Appointments {

    static final String NAME = "appointments";

    private static final Pattern CLAIM = Pattern.compile("\"([DPHL]):");
    private static final String HELD = AppointmentStatus.HELD.name();
    private static final List<String> ATTENDABLE =
            List.of(AppointmentStatus.BOOKED.name(), AppointmentStatus.ARRIVED.name());
    private static final List<String> CLAIMING = names(AppointmentStatus::claimsTime);
    private static final List<String> TOOK_PLACE_OR_NOT =
            List.of(AppointmentStatus.COMPLETED.name(), AppointmentStatus.NO_SHOW.name());
    private static final List<String> CALLED_OFF =
            List.of(AppointmentStatus.CANCELLED.name(), AppointmentStatus.LAPSED.name());

    private final MongoTemplate mongo;
    private final AggregateCollection<AppointmentDocument> collection;

    MongoAppointments(MongoTemplate mongo, AggregateCollections collections) {
        this.mongo = mongo;
        this.collection = collections.open(NAME, AppointmentDocument.class);
        AppointmentIndexes.ensure(mongo, NAME);
    }

    @Override
    public Optional<Appointment> find(AppointmentId id) {
        return Optional.ofNullable(mongo.findById(id.value(), AppointmentDocument.class, NAME))
                .map(AppointmentDocument::appointment);
    }

    @Override
    public Map<AppointmentId, Appointment> findAll(Collection<AppointmentId> ids) {
        if (ids.isEmpty()) {
            return Map.of();
        }
        var named = ids.stream().map(AppointmentId::value).distinct().toList();
        return found(new Query(where("_id").in(named))).stream()
                .collect(toUnmodifiableMap(Appointment::id, identity()));
    }

    @Override
    public void add(Appointment.Change fresh) {
        var document = AppointmentDocument.of(fresh.after());
        try {
            collection.insert(document.id(), document, fresh.fact());
        } catch (DuplicateKeyException refused) {
            throw meaning(refused, fresh.after().id());
        }
    }

    @Override
    public boolean save(Appointment.Change change) {
        var document = AppointmentDocument.of(change.after());
        try {
            return collection.update(document.id(), document.v(), document, change.fact());
        } catch (DuplicateKeyException refused) {
            throw meaning(refused, change.after().id());
        }
    }

    @Override
    public List<Appointment> claiming(Collection<String> claims) {
        return found(new Query(where("claims").in(claims)));
    }

    @Override
    public List<Appointment> claimingStart(DoctorId doctor, TimeRange startsWithin) {
        return found(new Query(where("doctorId")
                .is(doctor.value())
                .and("start")
                .gte(Date.from(startsWithin.start()))
                .lt(Date.from(startsWithin.end()))
                .and("status")
                .in(CLAIMING)));
    }

    @Override
    public List<Appointment> claimingStart(TimeRange startsWithin) {
        return found(new Query(where("start")
                .gte(Date.from(startsWithin.start()))
                .lt(Date.from(startsWithin.end()))
                .and("status")
                .in(CLAIMING)));
    }

    @Override
    public List<Appointment> overdueHolds(Instant now, int most) {
        return found(new Query(overdue(now))
                .with(Sort.by(Direction.ASC, "heldUntil"))
                .limit(most));
    }

    private List<Appointment> found(Query query) {
        return mongo.find(query, AppointmentDocument.class, NAME).stream()
                .map(AppointmentDocument::appointment)
                .toList();
    }

    private static Criteria overdue(Instant now) {
        return where("status").is(HELD).and("heldUntil").lte(Date.from(now));
    }

    @Override
    public Listing<Appointment> ofPatient(PatientId patient, When when, Instant now, Page page) {
        var at = Date.from(now);
        var part = switch (when) {
            case UPCOMING ->
                new Criteria()
                        .orOperator(
                                where("status").in(ATTENDABLE).and("end").gt(at),
                                where("status").is(HELD).and("heldUntil").gt(at));
            case PAST ->
                new Criteria()
                        .orOperator(
                                where("status").in(TOOK_PLACE_OR_NOT),
                                where("status").in(ATTENDABLE).and("end").lte(at));
            case CANCELLED -> new Criteria().orOperator(where("status").in(CALLED_OFF), overdue(now));
        };
        var order = when == When.UPCOMING ? Direction.ASC : Direction.DESC;
        return list(new ArrayList<>(List.of(where("patientId").is(patient.value()), part)), "start", order, page);
    }

    @Override
    public Listing<Appointment> search(Search search, Page page) {
        var all = new ArrayList<Criteria>();
        var doctor = search.doctor();
        if (doctor != null) {
            all.add(where("doctorId").is(doctor.value()));
        }
        var id = search.id();
        if (id != null) {
            all.add(where("_id").is(id.value()));
        }
        var patients = search.patients();
        if (patients != null) {
            all.add(oneOf("patientId", patients.stream().map(PatientId::value)));
        }
        if (!search.statuses().isEmpty()) {
            all.add(oneOf("status", search.statuses().stream().map(Enum::name).sorted()));
        }
        var range = search.startsWithin();
        if (range != null) {
            all.add(where("start").gte(Date.from(range.start())).lt(Date.from(range.end())));
        }
        return switch (search.order()) {
            case SOONEST_START_FIRST -> list(all, "start", Direction.ASC, page);
            case LATEST_START_FIRST -> list(all, "start", Direction.DESC, page);
            case SOONEST_BOOKED_FIRST -> list(all, "bookedAt", Direction.ASC, page);
            case LATEST_BOOKED_FIRST -> list(all, "bookedAt", Direction.DESC, page);
        };
    }

    /** One value as itself, so that an index goes on in its own order behind it. */
    private static Criteria oneOf(String field, Stream<String> values) {
        var all = values.toList();
        return all.size() == 1 ? where(field).is(all.get(0)) : where(field).in(all);
    }

    /** Goes on by key, not by counting: a list stays right while it is being written to. */
    private Listing<Appointment> list(List<Criteria> all, String field, Direction order, Page page) {
        var query = Keyset.query(all, field, order, page.limit(), page.after());
        var found = mongo.find(query, AppointmentDocument.class, NAME);
        var items = found.subList(0, Math.min(page.limit(), found.size()));
        var last = items.isEmpty() ? null : items.get(items.size() - 1);
        var next = found.size() <= page.limit() || last == null
                ? null
                : Keyset.token(field.equals("start") ? last.start() : last.bookedAt(), last.id());
        return new Listing<>(items, next).map(AppointmentDocument::appointment);
    }

    private static RuntimeException meaning(DuplicateKeyException refused, AppointmentId id) {
        var index = UniqueIndex.refused(refused).orElse("");
        if (index.equals(UniqueIndex.ID)) {
            return new AlreadyThere(id);
        }
        if (index.equals(AppointmentIndexes.CLAIMS)) {
            return collision(String.valueOf(refused.getMessage()));
        }
        return refused;
    }

    /** The server names the first claim that somebody else has. */
    private static RuntimeException collision(String message) {
        var claim = CLAIM.matcher(message);
        if (!claim.find()) {
            throw new IllegalStateException("the server does not say which claim is taken: " + message);
        }
        return new ClaimCollision(SlotClaims.Kind.of(claim.group(1).charAt(0)));
    }

    private static List<String> names(Predicate<AppointmentStatus> which) {
        return Arrays.stream(AppointmentStatus.values())
                .filter(which)
                .map(Enum::name)
                .toList();
    }
}
