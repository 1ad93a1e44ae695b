package com.prescripto.notification.notifications;

import static com.prescripto.notification.notifications.NotificationKind.ADDRESS_CONFIRMATION;
import static com.prescripto.notification.notifications.NotificationKind.PASSWORD_CHANGED;
import static com.prescripto.notification.notifications.NotificationKind.PASSWORD_RESET;
import static com.prescripto.notification.notifications.NotificationKind.WELCOME;
import static org.assertj.core.api.Assertions.assertThat;

import com.prescripto.notification.accounts.LinkPurpose;
import com.prescripto.notification.emails.DeliveryResult;
import java.time.Instant;
import java.util.UUID;
import org.junit.jupiter.api.DisplayNameGeneration;
import org.junit.jupiter.api.DisplayNameGenerator.ReplaceUnderscores;
import org.junit.jupiter.api.Test;

@DisplayNameGeneration(ReplaceUnderscores.class)
class AccountLettersTests {
    private static final Instant HAPPENED = Instant.parse("2026-11-23T07:30:00.123Z");
    private static final Instant LATER = HAPPENED.plusSeconds(120);

    private final TellingStage stage = new TellingStage();

    AccountLettersTests() {
        stage.now = HAPPENED.plusSeconds(1);
    }

    @Test
    void a_new_account_is_welcomed_once_with_a_link_to_confirm_the_address() {
        var what = id(WELCOME);
        assertThat(stage.heardOfAccount(what, 1, HAPPENED)).isEqualTo(new Outcome.Settled());
        assertThat(stage.heardOfAccount(what, 1, HAPPENED)).isEqualTo(new Outcome.Settled());
        assertThat(stage.subjects()).containsExactly("Welcome to Prescripto");
        assertThat(stage.mailbox.get(0).text())
                .contains("https://patients.example/confirm-address#secret-CONFIRM_ADDRESS");
        assertThat(stage.accounts.links).containsExactly(LinkPurpose.CONFIRM_ADDRESS);
    }

    @Test
    void who_has_confirmed_already_is_welcomed_without_a_link() {
        stage.accounts.confirmed().version(2);
        stage.heardOfAccount(id(WELCOME), 1, HAPPENED);
        assertThat(stage.subjects()).hasSize(1);
        assertThat(stage.accounts.links).isEmpty();
    }

    @Test
    void another_mail_to_confirm_with_is_not_sent_once_that_is_done() {
        stage.heardOfAccount(id(ADDRESS_CONFIRMATION), 1, HAPPENED);
        assertThat(stage.subjects()).containsExactly("Please confirm your address");
        stage.accounts.confirmed();
        var late = id(ADDRESS_CONFIRMATION);
        stage.heardOfAccount(late, 1, HAPPENED);
        assertThat(stage.subjects()).hasSize(1);
        assertWithdrawn(late, "the address is confirmed meanwhile");
    }

    @Test
    void a_wish_for_a_new_password_is_answered_with_a_link() {
        stage.accounts.resetAsked(HAPPENED);
        stage.heardOfAccount(id(PASSWORD_RESET), 1, HAPPENED);
        assertThat(stage.subjects()).containsExactly("Choose a new password");
        assertThat(stage.mailbox.get(0).html()).contains("https://patients.example/new-password#secret-RESET_PASSWORD");
    }

    @Test
    void of_two_wishes_for_a_new_password_the_last_one_is_answered() {
        stage.accounts.resetAsked(LATER).version(3);
        var first = id(PASSWORD_RESET);
        stage.heardOfAccount(first, 2, HAPPENED);
        stage.heardOfAccount(id(PASSWORD_RESET), 3, LATER);
        assertThat(stage.subjects()).hasSize(1);
        assertWithdrawn(first, "a new password was asked for again meanwhile");
    }

    @Test
    void nobody_is_sent_a_link_to_a_password_that_was_changed_meanwhile() {
        stage.accounts.resetAsked(null).version(3);
        var late = id(PASSWORD_RESET);
        stage.heardOfAccount(late, 2, HAPPENED);
        assertThat(stage.mailbox).isEmpty();
        assertThat(stage.accounts.links).isEmpty();
        assertWithdrawn(late, "nobody waits for a new password any more");
    }

    @Test
    void a_changed_password_is_told_and_withdraws_nothing_that_was_told_before() {
        stage.accounts.version(3);
        stage.heardOfAccount(id(PASSWORD_CHANGED), 3, HAPPENED);
        stage.heardOfAccount(id(WELCOME), 1, HAPPENED);
        assertThat(stage.subjects()).containsExactly("Your password was changed", "Welcome to Prescripto");
    }

    @Test
    void each_attempt_carries_a_link_of_its_own() {
        stage.accounts.resetAsked(HAPPENED);
        stage.mailServer = mail -> new DeliveryResult.TryLater("busy");
        var what = id(PASSWORD_RESET);
        assertThat(stage.heardOfAccount(what, 1, HAPPENED)).isEqualTo(new Outcome.TryLater("busy"));
        stage.mailServer = mail -> new DeliveryResult.Accepted();
        assertThat(stage.heardOfAccount(what, 1, HAPPENED)).isEqualTo(new Outcome.Settled());
        assertThat(stage.accounts.links).hasSize(2);
        assertThat(stage.mailbox).hasSize(1);
    }

    @Test
    void while_booking_service_is_away_or_behind_it_waits() {
        stage.accounts.away(true);
        var what = id(WELCOME);
        assertThat(stage.heardOfAccount(what, 1, HAPPENED))
                .isEqualTo(new Outcome.TryLater("booking-service did not answer"));
        stage.accounts.away(false);
        assertThat(stage.heardOfAccount(id(PASSWORD_CHANGED), 2, HAPPENED)).isInstanceOf(Outcome.TryLater.class);
        assertThat(stage.heardOfAccount(what, 1, HAPPENED)).isEqualTo(new Outcome.Settled());
    }

    @Test
    void an_account_nobody_knows_is_given_up() {
        var fact = Fact.ofAccount(id(WELCOME), "acc_nobody", 1, HAPPENED);
        assertThat(stage.tellPatient.tell(fact)).isInstanceOf(Outcome.GivenUp.class);
    }

    private void assertWithdrawn(NotificationId what, String why) {
        assertThat(stage.notifications.find(what)).hasValueSatisfying(withdrawn -> {
            assertThat(withdrawn.status()).isEqualTo(NotificationStatus.WITHDRAWN);
            assertThat(withdrawn.reason()).isEqualTo(why);
        });
    }

    private static NotificationId id(NotificationKind kind) {
        return new NotificationId(UUID.randomUUID(), kind);
    }
}
