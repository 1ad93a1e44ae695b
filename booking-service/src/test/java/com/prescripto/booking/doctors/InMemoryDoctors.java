package com.prescripto.booking.doctors;

import com.prescripto.booking.kernel.Fact;
import com.prescripto.booking.kernel.Listing;
import java.util.ArrayList;
import java.util.Collection;
import java.util.Comparator;
import java.util.HashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.function.Function;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/** Doctors in a map, and the facts they stated. Passes the same contract as the real store. */
public final class InMemoryDoctors implements Doctors {

    private static final Comparator<Doctor> ORDER = Comparator.comparing(
                    (Doctor doctor) -> doctor.name().toLowerCase(Locale.ROOT))
            .thenComparing(doctor -> doctor.id().value());

    private final Map<DoctorId, Doctor> stored = new HashMap<>();
    private final List<Fact> facts = new ArrayList<>();

    /** All facts stated so far. */
    public List<Fact> facts() {
        return List.copyOf(facts);
    }

    @Override
    public synchronized Optional<Doctor> find(DoctorId id) {
        return Optional.ofNullable(stored.get(id));
    }

    @Override
    public synchronized Map<DoctorId, Doctor> findAll(Collection<DoctorId> ids) {
        return stored.values().stream()
                .filter(doctor -> ids.contains(doctor.id()))
                .collect(Collectors.toMap(Doctor::id, Function.identity()));
    }

    @Override
    public synchronized Listing<Doctor> search(DoctorSearch search) {
        var all = stored.values().stream()
                .filter(doctor -> search.specialty() == null || doctor.specialty() == search.specialty())
                .filter(doctor ->
                        search.language() == null || doctor.languages().contains(search.language()))
                .filter(doctor -> !search.acceptingOnly() || doctor.acceptingPatients())
                .filter(doctor -> search.text() == null || says(doctor, search.text()))
                .sorted(ORDER)
                .toList();
        var last = search.after() == null ? null : stored.get(new DoctorId(search.after()));
        if (search.after() != null && last == null) {
            return new Listing<>(List.of(), null);
        }
        var rest = all.stream()
                .filter(doctor -> last == null || ORDER.compare(doctor, last) > 0)
                .toList();
        var items = rest.stream().limit(search.limit()).toList();
        var more = rest.size() > items.size();
        return new Listing<>(items, more ? items.get(items.size() - 1).id().value() : null);
    }

    @Override
    public synchronized Map<Specialty, Long> countBySpecialty() {
        return Stream.of(Specialty.values())
                .collect(Collectors.toMap(
                        Function.identity(),
                        specialty -> stored.values().stream()
                                .filter(doctor -> doctor.specialty() == specialty)
                                .count()));
    }

    @Override
    public synchronized Map<String, Long> countByLanguage() {
        return stored.values().stream()
                .flatMap(doctor -> doctor.languages().stream())
                .collect(Collectors.groupingBy(Function.identity(), Collectors.counting()));
    }

    @Override
    public synchronized long count() {
        return stored.size();
    }

    @Override
    public synchronized boolean add(Doctor.Change added) {
        var there = stored.putIfAbsent(added.doctor().id(), added.doctor()) != null;
        return !there && facts.add(added.fact());
    }

    @Override
    public synchronized boolean save(Doctor.Change change) {
        var before = stored.get(change.doctor().id());
        if (before == null || before.version() != change.doctor().version() - 1) {
            return false;
        }
        stored.put(change.doctor().id(), change.doctor());
        return facts.add(change.fact());
    }

    private static boolean says(Doctor doctor, String text) {
        var terms = SearchTerms.of(doctor);
        return SearchTerms.typed(text).stream()
                .allMatch(word -> terms.stream().anyMatch(term -> term.startsWith(word)));
    }
}
