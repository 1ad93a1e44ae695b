package com.prescripto.booking.accounts;

import static org.assertj.core.api.Assertions.assertThat;

import com.prescripto.booking.kernel.EmailAddress;
import com.prescripto.booking.kernel.Role;
import java.util.Optional;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.DisplayNameGeneration;
import org.junit.jupiter.api.DisplayNameGenerator.ReplaceUnderscores;
import org.junit.jupiter.api.Test;

@DisplayNameGeneration(ReplaceUnderscores.class)
class ChooseMailsTests {

    private static final Password PASSWORD = new Password("a quiet green river");

    private final AccountsFixture fixture = new AccountsFixture();
    private Account meera = AccountsFixture.anAccount("nobody@test.example");

    @BeforeEach
    void register() {
        meera = fixture.opened(
                new OpenAccount.Person(Role.PATIENT, "pat_1", "Meera Nair"),
                new EmailAddress("meera@test.example"),
                PASSWORD);
    }

    @Test
    void everything_is_wanted_until_somebody_says_otherwise() {
        assertThat(wantsReminders()).isTrue();
        fixture.chooseMails.choose(meera, OptionalMail.REMINDERS, false);
        assertThat(wantsReminders()).isFalse();
        fixture.chooseMails.choose(meera, OptionalMail.REMINDERS, true);
        assertThat(wantsReminders()).isTrue();
        assertThat(fixture.accounts.told()).containsExactly("ACCOUNT_OPENED", "MAILS_CHOSEN", "MAILS_CHOSEN");
    }

    @Test
    void saying_the_same_again_tells_nobody() {
        fixture.chooseMails.choose(meera, OptionalMail.REMINDERS, true);
        assertThat(fixture.accounts.told()).containsExactly("ACCOUNT_OPENED");
    }

    @Test
    void nobody_chooses_mails_that_people_of_their_role_do_not_get() {
        fixture.chooseMails.choose(meera, OptionalMail.AGENDA, false);
        assertThat(fixture.accounts.told()).containsExactly("ACCOUNT_OPENED");
    }

    @Test
    void a_link_gives_up_its_kind_of_mail_and_takes_it_back() {
        var link = read(Subscription.of(meera, OptionalMail.REMINDERS).value()).orElseThrow();
        assertThat(fixture.chooseMails.find(link)).contains(meera);
        assertThat(fixture.chooseMails.choose(link, false)).isTrue();
        assertThat(fixture.chooseMails.choose(link, false)).isTrue();
        assertThat(wantsReminders()).isFalse();
        assertThat(fixture.accounts.lastFact().event())
                .isInstanceOfSatisfying(
                        AccountEvent.MailsChosen.class,
                        event -> assertThat(event.way()).isEqualTo(AccountEvent.Way.LINK));
        assertThat(fixture.chooseMails.choose(link, true)).isTrue();
        assertThat(wantsReminders()).isTrue();
    }

    @Test
    void a_link_is_good_for_nobody_else_and_no_other_kind() {
        var ravi = fixture.opened(
                new OpenAccount.Person(Role.PATIENT, "pat_2", "Ravi Rao"),
                new EmailAddress("ravi@test.example"),
                PASSWORD);
        var seal = Subscription.of(meera, OptionalMail.REMINDERS).seal();
        assertThat(fixture.chooseMails.choose(new Subscription(ravi.id(), OptionalMail.REMINDERS, seal), false))
                .isFalse();
        assertThat(fixture.chooseMails.choose(new Subscription(meera.id(), OptionalMail.AGENDA, seal), false))
                .isFalse();
        assertThat(fixture.chooseMails.choose(
                        new Subscription(new AccountId("acc_nobody"), OptionalMail.REMINDERS, seal), false))
                .isFalse();
    }

    @Test
    void nonsense_is_no_link() {
        var seal = "x".repeat(43);
        var id = "acc_0193569a-1c00-7000-8000-000000000004";
        assertThat(read("")).isEmpty();
        assertThat(read(id + ".reminders.short")).isEmpty();
        assertThat(read(id + ".everything." + seal)).isEmpty();
        assertThat(read(id + ".reminders." + seal + ".more")).isEmpty();
        assertThat(read(id + ".reminders." + seal)).isPresent();
    }

    private static Optional<Subscription> read(String text) {
        return Subscription.parse(text);
    }

    private boolean wantsReminders() {
        return fixture.now(meera).mails().wants(OptionalMail.REMINDERS);
    }
}
