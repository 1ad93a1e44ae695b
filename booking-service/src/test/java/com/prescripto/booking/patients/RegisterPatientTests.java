package com.prescripto.booking.patients;

import static com.prescripto.booking.accounts.AccountsFixture.HOME;
import static org.assertj.core.api.Assertions.assertThat;

import com.prescripto.booking.accounts.AccountsFixture;
import com.prescripto.booking.accounts.App;
import com.prescripto.booking.accounts.OpenAccount;
import com.prescripto.booking.accounts.Password;
import com.prescripto.booking.accounts.SignIn;
import com.prescripto.booking.kernel.Actor;
import com.prescripto.booking.kernel.EmailAddress;
import com.prescripto.booking.kernel.Role;
import com.prescripto.booking.patients.RegisterPatient.Outcome;
import com.prescripto.booking.patients.RegisterPatient.Registration;
import java.time.Duration;
import org.junit.jupiter.api.DisplayNameGeneration;
import org.junit.jupiter.api.DisplayNameGenerator.ReplaceUnderscores;
import org.junit.jupiter.api.Test;

@DisplayNameGeneration(ReplaceUnderscores.class)
class RegisterPatientTests {

    private static final EmailAddress EMAIL = new EmailAddress("meera@test.example");
    private static final Password PASSWORD = new Password("a quiet green river");
    private static final Registration MEERA = new Registration(" Meera Nair ", EMAIL, PASSWORD, "key-of-meera");

    private final AccountsFixture fixture = new AccountsFixture();
    private final InMemoryPatients patients = new InMemoryPatients();
    private final PatientHolders holders = new PatientHolders(patients, fixture.clock);
    private final RegisterPatient registerPatient = new RegisterPatient(
            fixture.throttle, fixture.accounts, fixture.passwords, fixture.openAccount, fixture.openSession, holders);

    @Test
    void who_registers_is_a_patient_and_signed_in() {
        var outcome = registerPatient.register(MEERA);
        assertThat(outcome).isInstanceOfSatisfying(Outcome.Registered.class, registered -> {
            var account = registered.signedIn().account();
            var patient = patients.find(new PatientId(account.personId())).orElseThrow();
            assertThat(patient.name()).isEqualTo("Meera Nair");
            assertThat(fixture.sessions.find(registered.signedIn().token().sessionId()))
                    .isPresent();
            assertThat(patients.facts()).singleElement().satisfies(fact -> {
                assertThat(fact.event())
                        .isEqualTo(new PatientEvent.Registered(patient.id().value()));
                assertThat(fact.by()).isEqualTo(account.actor());
            });
        });
    }

    @Test
    void an_address_is_registered_once() {
        registerPatient.register(MEERA);
        var again = new Registration("Meera Nair", EMAIL, PASSWORD, "another-key");
        assertThat(registerPatient.register(again)).isEqualTo(new Outcome.EmailTaken());
        assertThat(patients.count()).isEqualTo(1);
    }

    @Test
    void when_the_process_dies_between_account_and_patient_the_next_sign_in_makes_up_for_it() {
        fixture.openAccount.open(
                new OpenAccount.Person(Role.PATIENT, "pat_1", "Meera Nair"), EMAIL, PASSWORD, Actor.SYSTEM);
        assertThat(patients.count()).as("it died here").isZero();

        var again = registerPatient.register(MEERA);
        assertThat(again).as("the address is taken, so she signs in").isEqualTo(new Outcome.EmailTaken());
        var credentials = new SignIn.Credentials(EMAIL, PASSWORD.value(), App.PATIENT);
        assertThat(fixture.signIn(holders).signIn(credentials, HOME)).isInstanceOf(SignIn.Outcome.Welcome.class);

        assertThat(patients.find(new PatientId("pat_1")))
                .get()
                .extracting(Patient::name)
                .isEqualTo("Meera Nair");
        fixture.signIn(holders).signIn(credentials, HOME);
        assertThat(patients.facts()).as("she registered once").hasSize(1);
    }

    @Test
    void the_same_key_registers_once_and_signs_in_who_knows_the_password() {
        var first = personOf(registerPatient.register(MEERA));
        assertThat(personOf(registerPatient.register(MEERA))).isEqualTo(first);
        assertThat(personOf(registerPatient.again(MEERA).orElseThrow())).isEqualTo(first);
        var guess = new Registration("Meera Nair", EMAIL, new Password("a loud yellow hill"), "key-of-meera");
        assertThat(registerPatient.register(guess)).isEqualTo(new Outcome.KeyReused());
        var other = new Registration("Meera Nair", new EmailAddress("other@test.example"), PASSWORD, "key-of-meera");
        assertThat(registerPatient.register(other)).isEqualTo(new Outcome.KeyReused());
        assertThat(patients.count()).isEqualTo(1);
    }

    @Test
    void a_registration_that_was_cut_off_is_brought_to_its_end_under_its_key() {
        var id = PatientId.of("key-of-meera");
        fixture.openAccount.open(
                new OpenAccount.Person(Role.PATIENT, id.value(), "Meera Nair"), EMAIL, PASSWORD, Actor.SYSTEM);
        assertThat(patients.count()).as("it died here").isZero();
        assertThat(personOf(registerPatient.register(MEERA))).isEqualTo(id.value());
        assertThat(patients.find(id)).isPresent();
    }

    private static String personOf(Outcome outcome) {
        assertThat(outcome).isInstanceOf(Outcome.Registered.class);
        return ((Outcome.Registered) outcome).signedIn().account().personId();
    }

    @Test
    void after_too_many_tries_one_has_to_wait() {
        assertThat(registerPatient.pause(HOME)).isEmpty();
        fixture.throttle.runOut(Duration.ofSeconds(9));
        assertThat(registerPatient.pause(HOME)).contains(Duration.ofSeconds(9));
    }
}
