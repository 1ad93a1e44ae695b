package com.prescripto.booking.patients;

import static org.assertj.core.api.Assertions.assertThat;

import com.prescripto.booking.MovingClock;
import com.prescripto.booking.kernel.Actor;
import com.prescripto.booking.kernel.Role;
import com.prescripto.booking.patients.EditPatientProfile.Outcome;
import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.DisplayNameGeneration;
import org.junit.jupiter.api.DisplayNameGenerator.ReplaceUnderscores;
import org.junit.jupiter.api.Test;

@DisplayNameGeneration(ReplaceUnderscores.class)
class EditPatientProfileTests {

    private static final PatientId MEERA = new PatientId("pat_1");
    private static final Actor HERSELF = new Actor(Role.PATIENT, "pat_1");

    private final MovingClock clock = new MovingClock(Instant.parse("2026-11-23T04:00:00Z"));
    private final InMemoryPatients patients = new InMemoryPatients();
    private final EditPatientProfile editPatientProfile = new EditPatientProfile(patients, clock);

    @BeforeEach
    void register() {
        patients.add(Patient.register(MEERA, "Meera Nair", clock.instant()));
    }

    @Test
    void what_is_given_changes_and_what_is_not_stays() {
        edit(new Patient.Edit(null, " +91 98450 00000 ", LocalDate.of(1990, 5, 17), null, null));
        edit(new Patient.Edit(null, null, null, Gender.FEMALE, "12 Lake Road"));
        assertThat(patients.find(MEERA))
                .contains(new Patient(
                        MEERA,
                        3,
                        "Meera Nair",
                        "+91 98450 00000",
                        LocalDate.of(1990, 5, 17),
                        Gender.FEMALE,
                        "12 Lake Road",
                        clock.instant(),
                        null));
    }

    @Test
    void every_change_is_told_once_by_the_names_of_the_fields_only() {
        edit(new Patient.Edit(null, "+91 98450 00000", null, null, "12 Lake Road"));
        assertThat(patients.facts()).last().satisfies(fact -> {
            assertThat(fact.event()).isEqualTo(new PatientEvent.Changed("pat_1", List.of("phone", "address")));
            assertThat(fact.by()).isEqualTo(HERSELF);
            assertThat(fact.at()).isEqualTo(clock.instant());
        });
        assertThat(patients.facts()).hasSize(2);
    }

    @Test
    void saying_the_same_again_changes_nothing_and_tells_nothing() {
        edit(new Patient.Edit("Meera Nair", "", null, null, " "));
        assertThat(patients.find(MEERA)).get().extracting(Patient::version).isEqualTo(1L);
        assertThat(patients.facts()).hasSize(1);
    }

    @Test
    void nobody_is_born_tomorrow_or_before_everybody_alive() {
        assertThat(edit(born("2026-11-25"))).isEqualTo(new Outcome.ImpossibleBirth());
        assertThat(edit(born("1896-11-22"))).isEqualTo(new Outcome.ImpossibleBirth());
        assertThat(edit(born("2026-11-23"))).isInstanceOf(Outcome.Edited.class);
        assertThat(edit(born("1900-01-01"))).isInstanceOf(Outcome.Edited.class);
    }

    @Test
    void an_unknown_patient_is_said_to_be_unknown() {
        var edit = new Patient.Edit("X", null, null, null, null);
        assertThat(editPatientProfile.edit(new PatientId("pat_nobody"), edit, HERSELF))
                .isEqualTo(new Outcome.Unknown());
    }

    private Outcome edit(Patient.Edit edit) {
        return editPatientProfile.edit(MEERA, edit, HERSELF);
    }

    private static Patient.Edit born(String day) {
        return new Patient.Edit(null, null, LocalDate.parse(day), null, null);
    }
}
