package com.prescripto.booking.doctors.store;

import static org.springframework.data.domain.Sort.Direction.ASC;
import static org.springframework.data.mongodb.core.query.Criteria.where;
import static org.springframework.data.mongodb.core.query.Query.query;

import com.prescripto.booking.doctors.Doctor;
import com.prescripto.booking.doctors.DoctorId;
import com.prescripto.booking.doctors.DoctorSearch;
import com.prescripto.booking.doctors.Doctors;
import com.prescripto.booking.doctors.SearchTerms;
import com.prescripto.booking.doctors.Specialty;
import com.prescripto.booking.kernel.Listing;
import com.prescripto.booking.outbox.store.AggregateCollection;
import com.prescripto.booking.outbox.store.AggregateCollections;
import java.util.ArrayList;
import java.util.Collection;
import java.util.EnumMap;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import org.springframework.dao.DuplicateKeyException;
import org.springframework.data.domain.Sort;
import org.springframework.data.mongodb.core.MongoTemplate;
import org.springframework.data.mongodb.core.index.Index;
import org.springframework.data.mongodb.core.query.Criteria;
import org.springframework.data.mongodb.core.query.Query;
import org.springframework.stereotype.Repository;

/** Doctors in MongoDB, each with its unsent facts in the same document. */
@Repository
class MongoDoctors implements Doctors {

    private static final String COLLECTION = "doctors";

    private final MongoTemplate mongo;
    private final AggregateCollection<DoctorDocument> collection;

    MongoDoctors(MongoTemplate mongo, AggregateCollections collections) {
        this.mongo = mongo;
        this.collection = collections.open(COLLECTION, DoctorDocument.class);
        var indexes = mongo.indexOps(COLLECTION);
        indexes.createIndex(new Index("sort", ASC).named("list"));
        indexes.createIndex(new Index("specialty", ASC).on("sort", ASC).named("list_of_specialty"));
        indexes.createIndex(new Index("languages", ASC).on("sort", ASC).named("list_of_language"));
        indexes.createIndex(new Index("terms", ASC).named("terms"));
    }

    @Override
    public Optional<Doctor> find(DoctorId id) {
        return Optional.ofNullable(mongo.findById(id.value(), DoctorDocument.class, COLLECTION))
                .map(DoctorDocument::doctor);
    }

    @Override
    public Map<DoctorId, Doctor> findAll(Collection<DoctorId> ids) {
        if (ids.isEmpty()) {
            return Map.of();
        }
        var values = ids.stream().map(DoctorId::value).distinct().toList();
        return mongo.find(query(where("_id").in(values)), DoctorDocument.class, COLLECTION).stream()
                .map(DoctorDocument::doctor)
                .collect(Collectors.toUnmodifiableMap(Doctor::id, doctor -> doctor));
    }

    @Override
    public Listing<Doctor> search(DoctorSearch search) {
        var all = new ArrayList<Criteria>();
        if (search.specialty() != null) {
            all.add(where("specialty").is(search.specialty().name()));
        }
        if (search.language() != null) {
            all.add(where("languages").is(search.language()));
        }
        if (search.acceptingOnly()) {
            all.add(where("accepting").is(true));
        }
        if (search.text() != null) {
            SearchTerms.typed(search.text())
                    .forEach(word -> all.add(where("terms").regex(startingWith(word))));
        }
        if (search.after() != null) {
            var last = mongo.findById(search.after(), DoctorDocument.class, COLLECTION);
            if (last == null) {
                return new Listing<>(List.of(), null);
            }
            all.add(where("sort").gt(last.sort()));
        }
        var filter = all.isEmpty() ? new Query() : query(new Criteria().andOperator(all));
        // One more than asked for tells whether there is a next page.
        var page = filter.with(Sort.by(ASC, "sort")).limit(search.limit() + 1);
        return listing(mongo.find(page, DoctorDocument.class, COLLECTION), search.limit());
    }

    @Override
    public Map<Specialty, Long> countBySpecialty() {
        var counts = new EnumMap<Specialty, Long>(Specialty.class);
        for (var specialty : Specialty.values()) {
            counts.put(specialty, mongo.count(query(where("specialty").is(specialty.name())), COLLECTION));
        }
        return counts;
    }

    /** Each language is counted by its index; there are dozens of them, whatever the number of doctors. */
    @Override
    public Map<String, Long> countByLanguage() {
        var counts = new HashMap<String, Long>();
        for (var language : mongo.findDistinct(new Query(), "languages", COLLECTION, String.class)) {
            counts.put(language, mongo.count(query(where("languages").is(language)), COLLECTION));
        }
        return counts;
    }

    @Override
    public long count() {
        return mongo.estimatedCount(COLLECTION);
    }

    @Override
    public boolean add(Doctor.Change added) {
        var doctor = added.doctor();
        try {
            collection.insert(doctor.id().value(), DoctorDocument.of(doctor), added.fact());
            return true;
        } catch (DuplicateKeyException there) {
            return false;
        }
    }

    @Override
    public boolean save(Doctor.Change change) {
        var doctor = change.doctor();
        return collection.update(doctor.id().value(), doctor.version(), DoctorDocument.of(doctor), change.fact());
    }

    private static Listing<Doctor> listing(List<DoctorDocument> found, int limit) {
        var more = found.size() > limit;
        var items = found.stream().limit(limit).map(DoctorDocument::doctor).toList();
        return new Listing<>(items, more ? items.get(limit - 1).id().value() : null);
    }

    /** Anchored and quoted: what was typed is never a pattern, and the index is used. */
    private static Pattern startingWith(String word) {
        return Pattern.compile("^" + Pattern.quote(word));
    }
}
