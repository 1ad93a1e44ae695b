package com.prescripto.booking.patients;

import static org.assertj.core.api.Assertions.assertThat;

import com.prescripto.booking.kernel.Actor;
import java.time.Instant;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.DisplayNameGeneration;
import org.junit.jupiter.api.DisplayNameGenerator.ReplaceUnderscores;
import org.junit.jupiter.api.Test;

/** What every store of patients must do. */
@DisplayNameGeneration(ReplaceUnderscores.class)
public abstract class PatientsContract {

    private static final Instant NOW = Instant.parse("2026-11-23T04:00:00Z");
    private static final Patient.Edit ALL = new Patient.Edit(
            "Meera K Nair", "+91 98450 00000", LocalDate.of(1990, 5, 17), Gender.FEMALE, "12 Lake Road");
    private static final Patient.Edit LESS = new Patient.Edit(null, "", null, null, "");

    /** The store under test. */
    protected abstract Patients patients();

    @Test
    void a_patient_comes_back_as_they_were_stored() {
        var registered = registered();
        assertThat(patients().add(registered)).isTrue();
        assertThat(patients().find(registered.patient().id())).contains(registered.patient());
        assertThat(patients().find(new PatientId("pat_nobody"))).isEmpty();
    }

    @Test
    void a_patient_is_added_once() {
        var registered = registered();
        assertThat(patients().add(registered)).isTrue();
        assertThat(patients().add(registered)).isFalse();
        assertThat(patients().count()).isEqualTo(1);
    }

    @Test
    void every_field_can_be_set_and_the_optional_ones_removed() {
        var registered = registered();
        patients().add(registered);
        var edited = registered.patient().edit(ALL, Actor.SYSTEM, NOW).orElseThrow();
        assertThat(patients().save(edited)).isTrue();
        assertThat(patients().find(edited.patient().id())).contains(edited.patient());

        var removed = edited.patient().edit(LESS, Actor.SYSTEM, NOW).orElseThrow();
        assertThat(patients().save(removed)).isTrue();
        assertThat(patients().find(removed.patient().id())).contains(removed.patient());
        assertThat(removed.patient().phone()).isNull();
    }

    @Test
    void of_two_who_began_from_the_same_version_one_wins() {
        var registered = registered();
        patients().add(registered);
        var one = registered.patient().edit(ALL, Actor.SYSTEM, NOW).orElseThrow();
        assertThat(patients().save(one)).isTrue();
        assertThat(patients().save(one)).isFalse();
    }

    @Test
    void many_are_read_at_once() {
        var one = registered();
        var two = registered();
        patients().add(one);
        patients().add(two);
        assertThat(patients().findAll(List.of(one.patient().id(), two.patient().id(), new PatientId("pat_nobody"))))
                .hasSize(2)
                .containsEntry(one.patient().id(), one.patient());
        assertThat(patients().findAll(List.of())).isEmpty();
    }

    @Test
    void a_search_finds_by_the_beginnings_of_a_names_words_in_the_order_of_names() {
        for (var name : List.of("Meera Nair", "Zoë Nayar", "Arun Mehta")) {
            patients().add(registered(name));
        }
        assertThat(names("na")).containsExactly("Meera Nair", "Zoë Nayar");
        assertThat(names("NAY zoe")).containsExactly("Zoë Nayar");
        assertThat(names("me")).containsExactly("Arun Mehta", "Meera Nair");
        assertThat(names(".*")).hasSize(3);
        assertThat(names("eera")).isEmpty();
        assertThat(names(null)).hasSize(3);
    }

    @Test
    void a_search_goes_on_where_the_page_before_ended() {
        for (var name : List.of("Ann", "Ann Marie", "Bela", "Cara", "Ann")) {
            patients().add(registered(name));
        }
        var seen = new ArrayList<String>();
        @Nullable String after = null;
        do {
            var page = patients().search(new PatientSearch(null, after, 2));
            page.items().forEach(patient -> seen.add(patient.name()));
            after = page.next();
        } while (after != null);
        assertThat(seen).containsExactly("Ann", "Ann", "Ann Marie", "Bela", "Cara");
        assertThat(patients().search(new PatientSearch(null, "pat_nobody", 2)).items())
                .isEmpty();
    }

    private List<String> names(@Nullable String text) {
        return patients().search(new PatientSearch(text, null, 10)).items().stream()
                .map(Patient::name)
                .toList();
    }

    private static Patient.Change registered() {
        return registered("Meera Nair");
    }

    private static Patient.Change registered(String name) {
        return Patient.register(new PatientId("pat_" + UUID.randomUUID()), name, NOW);
    }
}
