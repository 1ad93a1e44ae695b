package com.prescripto.booking.doctors;

import static org.assertj.core.api.Assertions.assertThat;

import com.prescripto.booking.MovingClock;
import com.prescripto.booking.doctors.EditDoctor.Outcome;
import com.prescripto.booking.kernel.Actor;
import com.prescripto.booking.kernel.FieldChange;
import com.prescripto.booking.kernel.Role;
import java.time.Instant;
import java.util.List;
import java.util.concurrent.CompletableFuture;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.DisplayNameGeneration;
import org.junit.jupiter.api.DisplayNameGenerator.ReplaceUnderscores;
import org.junit.jupiter.api.Test;

@DisplayNameGeneration(ReplaceUnderscores.class)
class EditDoctorTests {

    private static final Actor ADMIN = new Actor(Role.ADMIN, "acc_1");

    private final MovingClock clock = new MovingClock(Instant.parse("2026-11-23T04:00:00Z"));
    private final InMemoryDoctors doctors = new InMemoryDoctors();
    private final EditDoctor editDoctor = new EditDoctor(doctors, clock);
    private final Doctor asha = DoctorFixtures.added(doctors, clock.instant());

    /** The seed toggles: a double click, or a retry, undoes what was asked for (S17). */
    @Test
    void saying_twice_that_patients_are_not_accepted_is_saying_it_once() {
        edit(accepting(false));
        edit(accepting(false));
        assertThat(now().acceptingPatients()).isFalse();
        assertThat(now().version()).isEqualTo(2);
        assertThat(doctors.facts())
                .last()
                .satisfies(fact -> assertThat(fact.event())
                        .isEqualTo(new DoctorEvent.Changed(
                                asha.id().value(),
                                List.of("acceptingPatients"),
                                false,
                                List.of(new FieldChange("acceptingPatients", "true", "false")))));
        assertThat(doctors.facts()).hasSize(2);
    }

    /** The seed writes the whole profile back from a copy up to ten minutes old, and the flag with it (S17). */
    @Test
    void a_profile_saved_from_an_old_form_does_not_write_the_flag_back() {
        var oldForm = text("Skin, hair and nails.");
        edit(accepting(false));
        edit(oldForm);
        assertThat(now().acceptingPatients()).isFalse();
        assertThat(now().about()).isEqualTo("Skin, hair and nails.");
    }

    @Test
    void edits_of_different_fields_at_the_same_moment_both_hold() {
        var edits = Stream.of(text("New."), accepting(false), named("Asha Menon"))
                .map(edit -> CompletableFuture.supplyAsync(() -> edit(edit)))
                .toList();
        assertThat(edits).allSatisfy(edit -> assertThat(edit.join()).isInstanceOf(Outcome.Edited.class));
        assertThat(now().about()).isEqualTo("New.");
        assertThat(now().acceptingPatients()).isFalse();
        assertThat(now().name()).isEqualTo("Dr Asha Menon");
        assertThat(now().version()).isEqualTo(4);
    }

    @Test
    void an_unknown_doctor_is_said_to_be_unknown() {
        assertThat(editDoctor.edit(new DoctorId("doc_nobody"), accepting(false), ADMIN))
                .isEqualTo(new Outcome.Unknown());
    }

    /** The seed's mails say "Dr. Dr." (S20). */
    @Test
    void a_name_has_its_title_once_however_it_is_typed() {
        assertThat(Doctor.titled("Asha Rao")).isEqualTo("Dr Asha Rao");
        assertThat(Doctor.titled(" dr.  Asha   Rao ")).isEqualTo("Dr Asha Rao");
        assertThat(Doctor.titled("Dr. Dr. Asha Rao")).isEqualTo("Dr Asha Rao");
        assertThat(Doctor.titled("Dr.Asha Rao")).isEqualTo("Dr Asha Rao");
        assertThat(Doctor.titled("Drishti Rao")).isEqualTo("Dr Drishti Rao");
    }

    private Outcome edit(Doctor.Edit edit) {
        return editDoctor.edit(asha.id(), edit, ADMIN);
    }

    private Doctor now() {
        return doctors.find(asha.id()).orElseThrow();
    }

    private static Doctor.Edit accepting(boolean accepting) {
        return edit(null, null, accepting);
    }

    private static Doctor.Edit text(String about) {
        return edit(null, about, null);
    }

    private static Doctor.Edit named(String name) {
        return edit(name, null, null);
    }

    private static Doctor.Edit edit(@Nullable String name, @Nullable String about, @Nullable Boolean accepting) {
        return new Doctor.Edit(name, null, null, about, null, null, accepting);
    }
}
