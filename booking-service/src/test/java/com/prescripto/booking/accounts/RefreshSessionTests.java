package com.prescripto.booking.accounts;

import static com.prescripto.booking.accounts.AccountsFixture.HOME;
import static org.assertj.core.api.Assertions.assertThat;

import com.prescripto.booking.kernel.EmailAddress;
import com.prescripto.booking.kernel.Role;
import java.time.Duration;
import java.util.concurrent.CompletableFuture;
import java.util.stream.Stream;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.DisplayNameGeneration;
import org.junit.jupiter.api.DisplayNameGenerator.ReplaceUnderscores;
import org.junit.jupiter.api.Test;

@DisplayNameGeneration(ReplaceUnderscores.class)
class RefreshSessionTests {

    private static final EmailAddress EMAIL = new EmailAddress("asha@test.example");
    private static final Password PASSWORD = new Password("a quiet green river");

    private final AccountsFixture fixture = new AccountsFixture();
    private final RefreshSession refreshSession = fixture.refreshSession();
    private RefreshToken first = new RefreshToken("", "");

    @BeforeEach
    void open() {
        fixture.opened(new OpenAccount.Person(Role.DOCTOR, "doc_1", "Dr Asha Rao"), EMAIL, PASSWORD);
        signIn();
    }

    private void signIn() {
        var outcome = fixture.signIn().signIn(new SignIn.Credentials(EMAIL, PASSWORD.value(), App.STAFF), HOME);
        first = ((SignIn.Outcome.Welcome) outcome).signedIn().token();
    }

    @Test
    void each_token_is_exchanged_for_another_one() {
        var second = refresh(first);
        assertThat(second).isNotEqualTo(first);
        later(Duration.ofMinutes(10));
        var third = refresh(second);
        assertThat(third).isNotEqualTo(second);
    }

    @Test
    void a_token_used_a_second_time_ends_the_session_for_thief_and_owner() {
        var owners = refresh(first);
        later(Duration.ofMinutes(1));
        assertThat(refreshSession.refresh(first, App.STAFF))
                .as("the stolen one")
                .isEmpty();
        assertThat(refreshSession.refresh(owners, App.STAFF)).as("the owner's").isEmpty();
    }

    @Test
    void a_token_older_than_the_one_before_is_recognised_as_well() {
        var second = refresh(first);
        later(Duration.ofMinutes(10));
        var third = refresh(second);
        later(Duration.ofMinutes(10));
        var fourth = refresh(third);
        assertThat(refreshSession.refresh(first, App.STAFF)).isEmpty();
        assertThat(refreshSession.refresh(fourth, App.STAFF)).isEmpty();
    }

    @Test
    void two_tabs_that_refresh_at_the_same_moment_both_stay_signed_in_whichever_answer_the_browser_keeps() {
        var one = refresh(first);
        later(Duration.ofSeconds(3));
        var other = refresh(first);
        later(Duration.ofMinutes(10));
        assertThat(refreshSession.refresh(one, App.STAFF)).isPresent();

        later(Duration.ofMinutes(1));
        assertThat(refreshSession.refresh(other, App.STAFF))
                .as("the answer that was not kept ends with the next turn")
                .isEmpty();
    }

    @Test
    void a_thief_within_the_grace_is_found_out_at_the_owners_next_turn() {
        var owners = refresh(first);
        var thiefs = refresh(first);
        later(Duration.ofMinutes(10));
        owners = refresh(owners);
        later(Duration.ofMinutes(1));
        assertThat(refreshSession.refresh(thiefs, App.STAFF)).isEmpty();
        assertThat(refreshSession.refresh(owners, App.STAFF)).isEmpty();
    }

    @Test
    void many_tabs_at_once_all_stay_signed_in() {
        var answers = Stream.generate(
                        () -> CompletableFuture.supplyAsync(() -> refreshSession.refresh(first, App.STAFF)))
                .limit(4)
                .toList();
        assertThat(answers).allSatisfy(answer -> assertThat(answer.join()).isPresent());
    }

    @Test
    void a_session_lasts_thirty_days_after_it_was_last_used() {
        later(Duration.ofDays(29));
        var second = refresh(first);
        later(Duration.ofDays(29));
        var third = refresh(second);
        later(Duration.ofDays(30));
        assertThat(refreshSession.refresh(third, App.STAFF)).isEmpty();
    }

    @Test
    void a_token_of_one_app_is_nothing_in_the_other() {
        assertThat(refreshSession.refresh(first, App.PATIENT)).isEmpty();
        assertThat(refreshSession.refresh(first, App.STAFF)).isPresent();
    }

    @Test
    void signing_out_ends_the_session_but_knowing_its_id_is_not_enough() {
        var signOut = new SignOut(fixture.sessions, fixture.accounts, fixture.trail);
        signOut.signOut(new RefreshToken(first.sessionId(), "a guess"));
        assertThat(fixture.sessions.find(first.sessionId())).isPresent();
        signOut.signOut(first);
        assertThat(refreshSession.refresh(first, App.STAFF)).isEmpty();
    }

    @Test
    void another_password_ends_every_session_also_one_that_was_being_opened() {
        var account = fixture.accounts
                .withEmail(new EmailAddress("asha@test.example"))
                .orElseThrow();
        later(Duration.ofMinutes(1));
        fixture.setPassword.set(account.id(), new Password("a loud yellow hill"), account.actor());
        assertThat(fixture.sessions.find(first.sessionId())).isEmpty();
        // It knew the old password, and was stored only after the others had ended.
        var late = fixture.openSession.open(account, new AccountHolders.Holder("Dr Asha Rao", null), App.STAFF);
        assertThat(refreshSession.refresh(late.token(), App.STAFF)).isEmpty();
    }

    @Test
    void the_trail_hears_of_a_stolen_session_and_of_one_that_was_ended() {
        refresh(first);
        later(Duration.ofMinutes(1));
        refreshSession.refresh(first, App.STAFF);
        assertThat(fixture.trail.types()).containsExactly("SIGNED_IN", "SESSION_REUSED");

        signIn();
        new SignOut(fixture.sessions, fixture.accounts, fixture.trail).signOut(first);
        assertThat(fixture.trail.lines()).last().satisfies(line -> {
            assertThat(line.event().type()).isEqualTo("SIGNED_OUT");
            assertThat(line.by().id()).isEqualTo("doc_1");
        });
    }

    @Test
    void what_is_stored_cannot_be_presented() {
        var stored = fixture.sessions.find(first.sessionId()).orElseThrow();
        assertThat(stored.toString()).doesNotContain(first.secret());
    }

    private RefreshToken refresh(RefreshToken token) {
        return refreshSession.refresh(token, App.STAFF).orElseThrow().token();
    }

    private void later(Duration by) {
        fixture.clock.move(by);
    }
}
