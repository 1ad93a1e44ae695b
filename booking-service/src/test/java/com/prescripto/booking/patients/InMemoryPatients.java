package com.prescripto.booking.patients;

import com.prescripto.booking.kernel.Fact;
import com.prescripto.booking.kernel.Listing;
import com.prescripto.booking.kernel.SearchWords;
import java.util.ArrayList;
import java.util.Collection;
import java.util.Comparator;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Collectors;

/** Patients in a map, and the facts they stated. Passes the same contract as the real store. */
public final class InMemoryPatients implements Patients {

    private final Map<PatientId, Patient> stored = new LinkedHashMap<>();
    private final List<Fact> facts = new ArrayList<>();

    /** All facts stated so far. */
    public List<Fact> facts() {
        return List.copyOf(facts);
    }

    @Override
    public synchronized Optional<Patient> find(PatientId id) {
        return Optional.ofNullable(stored.get(id));
    }

    @Override
    public synchronized Map<PatientId, Patient> findAll(Collection<PatientId> ids) {
        return stored.values().stream()
                .filter(patient -> ids.contains(patient.id()))
                .collect(Collectors.toMap(Patient::id, patient -> patient));
    }

    @Override
    public synchronized Listing<Patient> search(PatientSearch search) {
        var typed = search.text() == null ? List.<String>of() : SearchWords.typed(search.text());
        var sorted = stored.values().stream()
                .filter(patient -> typed.stream()
                        .allMatch(
                                word -> SearchWords.of(patient.name()).stream().anyMatch(its -> its.startsWith(word))))
                .sorted(Comparator.comparing((Patient patient) -> patient.name().toLowerCase(Locale.ROOT))
                        .thenComparing(patient -> patient.id().value()))
                .toList();
        var ids = sorted.stream().map(patient -> patient.id().value()).toList();
        var from = search.after() == null ? 0 : ids.indexOf(search.after()) + 1;
        if (search.after() != null && from == 0) {
            return new Listing<>(List.of(), null);
        }
        var items = sorted.stream().skip(from).limit(search.limit()).toList();
        var more = sorted.size() > from + items.size();
        return new Listing<>(items, more ? ids.get(from + items.size() - 1) : null);
    }

    @Override
    public synchronized long count() {
        return stored.size();
    }

    @Override
    public synchronized boolean add(Patient.Change registered) {
        var there = stored.putIfAbsent(registered.patient().id(), registered.patient()) != null;
        return !there && facts.add(registered.fact());
    }

    @Override
    public synchronized boolean save(Patient.Change change) {
        var before = stored.get(change.patient().id());
        if (before == null || before.version() != change.patient().version() - 1) {
            return false;
        }
        stored.put(change.patient().id(), change.patient());
        return facts.add(change.fact());
    }
}
