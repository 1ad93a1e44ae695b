package com.prescripto.booking.doctors;

import static org.assertj.core.api.Assertions.assertThat;

import com.prescripto.booking.kernel.Actor;
import com.prescripto.booking.kernel.Money;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.DisplayNameGeneration;
import org.junit.jupiter.api.DisplayNameGenerator.ReplaceUnderscores;
import org.junit.jupiter.api.Test;

/** What every store of doctors must do. */
@DisplayNameGeneration(ReplaceUnderscores.class)
public abstract class DoctorsContract {

    private static final Instant NOW = Instant.parse("2026-11-23T04:00:00Z");

    /** The store under test. */
    protected abstract Doctors doctors();

    @Test
    void a_doctor_comes_back_as_they_were_stored() {
        var asha = add("Asha Rao", Specialty.DERMATOLOGY);
        assertThat(doctors().find(asha.id())).contains(asha);
        assertThat(doctors().find(new DoctorId("doc_nobody"))).isEmpty();
        var pictured = asha.withPhoto("/api/photos/1.png", Actor.SYSTEM, NOW).orElseThrow();
        assertThat(doctors().save(pictured)).isTrue();
        assertThat(doctors().find(asha.id())).contains(pictured.doctor());
    }

    @Test
    void of_two_who_began_from_the_same_version_one_wins() {
        var asha = add("Asha Rao", Specialty.DERMATOLOGY);
        var one = asha.withPhoto("/api/photos/1.png", Actor.SYSTEM, NOW).orElseThrow();
        var other = asha.withPhoto("/api/photos/2.png", Actor.SYSTEM, NOW).orElseThrow();
        assertThat(doctors().save(one)).isTrue();
        assertThat(doctors().save(other)).isFalse();
        assertThat(doctors().find(asha.id())).contains(one.doctor());
    }

    @Test
    void a_doctor_is_added_once() {
        var change = change("Asha Rao", Specialty.DERMATOLOGY);
        assertThat(doctors().add(change)).isTrue();
        assertThat(doctors().add(change)).isFalse();
        assertThat(doctors().count()).isEqualTo(1);
    }

    @Test
    void doctors_are_listed_by_name_whatever_its_case_page_by_page() {
        var names = List.of("ann marie Bose", "Ann Bose", "Zoe Lal", "bela Roy", "Ann Bose", "Carl Dey");
        names.forEach(name -> add(name, Specialty.NEUROLOGY));
        var seen = new ArrayList<Doctor>();
        @Nullable String after = null;
        do {
            var page = doctors().search(new DoctorSearch(null, null, null, false, after, 2));
            assertThat(page.items()).hasSizeLessThanOrEqualTo(2);
            seen.addAll(page.items());
            after = page.next();
        } while (after != null);
        assertThat(seen)
                .extracting(Doctor::name)
                .containsExactly(
                        "Dr Ann Bose", "Dr Ann Bose", "Dr ann marie Bose", "Dr bela Roy", "Dr Carl Dey", "Dr Zoe Lal");
        assertThat(seen).doesNotHaveDuplicates();
    }

    @Test
    void a_full_last_page_promises_no_other() {
        add("Ann Bose", Specialty.NEUROLOGY);
        add("Bela Roy", Specialty.NEUROLOGY);
        assertThat(doctors()
                        .search(new DoctorSearch(null, null, null, false, null, 2))
                        .next())
                .isNull();
    }

    @Test
    void after_an_unknown_doctor_comes_nothing() {
        add("Ann Bose", Specialty.NEUROLOGY);
        assertThat(doctors()
                        .search(new DoctorSearch(null, null, null, false, "doc_nobody", 5))
                        .items())
                .isEmpty();
    }

    @Test
    void each_word_typed_begins_a_word_of_name_or_specialty() {
        add("Asha Rao", Specialty.DERMATOLOGY);
        add("José Núñez", Specialty.GENERAL_PHYSICIAN);
        assertThat(found("ash")).containsExactly("Dr Asha Rao");
        assertThat(found("RAO derm")).containsExactly("Dr Asha Rao");
        assertThat(found("rao general")).isEmpty();
        assertThat(found("sha")).as("within a word").isEmpty();
        assertThat(found("jose nunez physician")).containsExactly("Dr José Núñez");
        assertThat(found("dr")).hasSize(2);
        assertThat(found("   ")).hasSize(2);
    }

    @Test
    void what_is_typed_is_never_a_pattern() {
        add("Asha Rao", Specialty.DERMATOLOGY);
        assertThat(found(".*")).as("holds no word, so it narrows nothing down").hasSize(1);
        assertThat(found("a.*")).as("the word a").hasSize(1);
        assertThat(found("x|asha")).isEmpty();
        assertThat(found("(a+)+$".repeat(5))).hasSize(1);
    }

    @Test
    void a_search_narrows_down_by_specialty_and_readiness() {
        var asha = add("Asha Rao", Specialty.DERMATOLOGY);
        var bela = add("Bela Roy", Specialty.DERMATOLOGY);
        add("Carl Dey", Specialty.NEUROLOGY);
        var away = new Doctor.Edit(null, null, null, null, null, null, false);
        doctors().save(asha.edit(away, Actor.SYSTEM, NOW).orElseThrow());
        var skin = new DoctorSearch(Specialty.DERMATOLOGY, null, null, false, null, 10);
        assertThat(doctors().search(skin).items()).extracting(Doctor::id).containsExactly(asha.id(), bela.id());
        var accepting = new DoctorSearch(Specialty.DERMATOLOGY, null, null, true, null, 10);
        assertThat(doctors().search(accepting).items()).containsExactly(bela);
    }

    @Test
    void doctors_are_counted_by_specialty() {
        add("Asha Rao", Specialty.DERMATOLOGY);
        add("Bela Roy", Specialty.DERMATOLOGY);
        assertThat(doctors().countBySpecialty())
                .hasSize(6)
                .containsEntry(Specialty.DERMATOLOGY, 2L)
                .containsEntry(Specialty.PEDIATRICS, 0L);
    }

    @Test
    void doctors_are_found_and_counted_by_language_however_it_was_typed() {
        var asha = add("Asha Rao", Specialty.DERMATOLOGY);
        var bela = add("Bela Roy", Specialty.DERMATOLOGY);
        var speaks = new Doctor.Edit(null, null, null, null, null, List.of("hindi ", "Sign language"), null);
        var edited = bela.edit(speaks, Actor.SYSTEM, NOW).orElseThrow();
        doctors().save(edited);
        assertThat(doctors().countByLanguage())
                .containsExactlyInAnyOrderEntriesOf(Map.of("English", 1L, "Hindi", 1L, "Sign language", 1L));
        assertThat(spoken("Hindi")).containsExactly(edited.doctor());
        assertThat(spoken("hindi")).containsExactly(edited.doctor());
        assertThat(spoken("English")).containsExactly(asha);
        assertThat(spoken("Eng")).isEmpty();
    }

    @Test
    void many_are_read_at_once() {
        var asha = add("Asha Rao", Specialty.DERMATOLOGY);
        var bela = add("Bela Roy", Specialty.DERMATOLOGY);
        assertThat(doctors().findAll(List.of(asha.id(), bela.id(), new DoctorId("doc_nobody"))))
                .hasSize(2)
                .containsEntry(bela.id(), bela);
        assertThat(doctors().findAll(List.of())).isEmpty();
    }

    private List<Doctor> spoken(String language) {
        return doctors()
                .search(new DoctorSearch(null, null, language, false, null, 10))
                .items();
    }

    private List<String> found(String text) {
        return doctors().search(new DoctorSearch(null, text, null, false, null, 10)).items().stream()
                .map(Doctor::name)
                .toList();
    }

    private Doctor add(String name, Specialty specialty) {
        var change = change(name, specialty);
        doctors().add(change);
        return change.doctor();
    }

    private static Doctor.Change change(String name, Specialty specialty) {
        var profile = new Doctor.Profile(
                name, specialty, "MD", 12, "About.", "Room 4", List.of("English"), Money.of(60_000, "INR"));
        return Doctor.add(new DoctorId("doc_" + UUID.randomUUID()), profile, Actor.SYSTEM, NOW);
    }
}
