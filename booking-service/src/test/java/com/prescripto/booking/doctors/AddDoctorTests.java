package com.prescripto.booking.doctors;

import static com.prescripto.booking.accounts.AccountsFixture.HOME;
import static org.assertj.core.api.Assertions.assertThat;

import com.prescripto.booking.accounts.AccountsFixture;
import com.prescripto.booking.accounts.App;
import com.prescripto.booking.accounts.OpenAccount;
import com.prescripto.booking.accounts.Password;
import com.prescripto.booking.accounts.SignIn;
import com.prescripto.booking.clinic.Clinic;
import com.prescripto.booking.clinic.ClinicFixtures;
import com.prescripto.booking.doctors.AddDoctor.Outcome;
import com.prescripto.booking.kernel.Actor;
import com.prescripto.booking.kernel.EmailAddress;
import com.prescripto.booking.kernel.Money;
import com.prescripto.booking.kernel.Role;
import java.time.ZoneId;
import java.util.List;
import org.junit.jupiter.api.DisplayNameGeneration;
import org.junit.jupiter.api.DisplayNameGenerator.ReplaceUnderscores;
import org.junit.jupiter.api.Test;

@DisplayNameGeneration(ReplaceUnderscores.class)
class AddDoctorTests {

    private static final EmailAddress EMAIL = new EmailAddress("asha@test.example");
    private static final Password PASSWORD = new Password("a quiet green river");
    private static final Password OTHER_PASSWORD = new Password("a loud yellow hill");
    private static final Actor ADMIN = new Actor(Role.ADMIN, "acc_1");
    private static final Clinic CLINIC = ClinicFixtures.in(ZoneId.of("Asia/Kolkata"));

    private final AccountsFixture fixture = new AccountsFixture();
    private final InMemoryDoctors doctors = new InMemoryDoctors();
    private final DoctorHolders holders = new DoctorHolders(doctors);
    private final AddDoctor addDoctor =
            new AddDoctor(CLINIC, fixture.openAccount, fixture.accounts, fixture.setPassword, doctors, fixture.clock);

    @Test
    void a_doctor_who_was_added_can_sign_in_and_is_told_to_the_world() {
        var doctor = added(addDoctor.add(profile("INR"), EMAIL, PASSWORD, "key-of-asha", ADMIN));
        assertThat(doctor.name()).isEqualTo("Dr Asha Rao");
        assertThat(doctor.acceptingPatients()).isTrue();
        assertThat(signsIn(PASSWORD)).isTrue();
        assertThat(doctors.facts()).singleElement().satisfies(fact -> {
            assertThat(fact.event()).isEqualTo(new DoctorEvent.Added(doctor.id().value(), "DERMATOLOGY", true));
            assertThat(fact.by()).isEqualTo(ADMIN);
        });
    }

    @Test
    void an_address_belongs_to_one_doctor() {
        addDoctor.add(profile("INR"), EMAIL, PASSWORD, "key-of-asha", ADMIN);
        assertThat(addDoctor.add(profile("INR"), EMAIL, OTHER_PASSWORD, "another-key", ADMIN))
                .isEqualTo(new Outcome.EmailTaken());
        assertThat(doctors.count()).isEqualTo(1);
        assertThat(signsIn(PASSWORD)).as("the password stayed").isTrue();
    }

    @Test
    void when_the_process_dies_between_account_and_doctor_adding_them_again_goes_on() {
        var person = new OpenAccount.Person(Role.DOCTOR, "doc_1", "Asha Rao");
        fixture.openAccount.open(person, EMAIL, PASSWORD, ADMIN);
        assertThat(signsIn(PASSWORD)).as("there is no doctor yet").isFalse();

        var doctor = added(addDoctor.add(profile("INR"), EMAIL, OTHER_PASSWORD, "key-of-asha", ADMIN));
        assertThat(doctor.id()).isEqualTo(new DoctorId("doc_1"));
        assertThat(signsIn(OTHER_PASSWORD)).as("with the password given last").isTrue();
        assertThat(signsIn(PASSWORD)).isFalse();
    }

    @Test
    void under_one_key_a_doctor_is_added_once_and_found_again() {
        var first = added(addDoctor.add(profile("INR"), EMAIL, PASSWORD, "key-of-asha", ADMIN));
        var again = added(addDoctor.add(profile("INR"), EMAIL, PASSWORD, "key-of-asha", ADMIN));
        assertThat(again).isEqualTo(first);
        assertThat(doctors.facts()).hasSize(1);
        assertThat(addDoctor.add(profile("INR"), EMAIL, PASSWORD, "another-key", ADMIN))
                .isEqualTo(new Outcome.EmailTaken());
    }

    @Test
    void a_patients_account_is_not_taken_over() {
        var patient = new OpenAccount.Person(Role.PATIENT, "pat_1", "Asha Rao");
        fixture.openAccount.open(patient, EMAIL, PASSWORD, ADMIN);
        assertThat(addDoctor.add(profile("INR"), EMAIL, OTHER_PASSWORD, "key-of-asha", ADMIN))
                .isEqualTo(new Outcome.EmailTaken());
        assertThat(doctors.count()).isZero();
    }

    @Test
    void a_fee_is_in_the_clinics_currency() {
        assertThat(addDoctor.add(profile("USD"), EMAIL, PASSWORD, "key-of-asha", ADMIN))
                .isEqualTo(new Outcome.ForeignCurrency());
        assertThat(fixture.accounts.withEmail(EMAIL)).isEmpty();
    }

    private boolean signsIn(Password password) {
        var credentials = new SignIn.Credentials(EMAIL, password.value(), App.STAFF);
        return fixture.signIn(holders).signIn(credentials, HOME) instanceof SignIn.Outcome.Welcome;
    }

    private static Doctor added(Outcome outcome) {
        assertThat(outcome).isInstanceOf(Outcome.Added.class);
        return ((Outcome.Added) outcome).doctor();
    }

    private static Doctor.Profile profile(String currency) {
        return new Doctor.Profile(
                "Asha Rao",
                Specialty.DERMATOLOGY,
                "MD",
                12,
                "Skin.",
                "Room 4",
                List.of("English"),
                Money.of(60_000, currency));
    }
}
