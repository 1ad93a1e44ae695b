package com.prescripto.booking.accounts;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Duration;
import java.time.Instant;
import java.util.UUID;
import org.junit.jupiter.api.DisplayNameGeneration;
import org.junit.jupiter.api.DisplayNameGenerator.ReplaceUnderscores;
import org.junit.jupiter.api.Test;

/** What every store of sessions must do. */
@DisplayNameGeneration(ReplaceUnderscores.class)
public abstract class SessionsContract {

    private static final Instant NOW = Instant.parse("2026-11-23T04:00:00Z");

    private final RefreshToken first = token("ses_" + UUID.randomUUID());
    private final Session session = Session.open(first, new AccountId("acc_1"), App.STAFF, NOW);

    /** The store under test. */
    protected abstract Sessions sessions();

    @Test
    void a_session_comes_back_as_it_was_stored() {
        sessions().add(session);
        assertThat(sessions().find(session.id())).contains(session);
        var renewed = session.renew(first, token(session.id()), NOW.plusSeconds(60));
        assertThat(sessions().save(renewed)).isTrue();
        assertThat(sessions().find(session.id())).contains(renewed);
    }

    @Test
    void of_two_who_began_from_the_same_version_one_wins() {
        sessions().add(session);
        assertThat(sessions().save(session.renew(first, token(session.id()), NOW)))
                .isTrue();
        assertThat(sessions().save(session.renew(first, token(session.id()), NOW)))
                .isFalse();
    }

    @Test
    void an_ended_session_does_not_come_back() {
        sessions().add(session);
        sessions().remove(session.id());
        assertThat(sessions().save(session.renew(first, token(session.id()), NOW)))
                .isFalse();
        assertThat(sessions().find(session.id())).isEmpty();
    }

    @Test
    void all_sessions_of_an_account_end_and_no_others() {
        sessions().add(session);
        var account = new AccountId("acc_" + UUID.randomUUID());
        var others = Session.open(token("ses_" + UUID.randomUUID()), account, App.PATIENT, NOW);
        sessions().add(others);
        sessions().removeOf(account);
        assertThat(sessions().find(others.id())).isEmpty();
        assertThat(sessions().find(session.id())).contains(session);
    }

    @Test
    void only_sessions_whose_time_is_over_are_removed() {
        sessions().add(session);
        var later =
                Session.open(token("ses_" + UUID.randomUUID()), new AccountId("acc_1"), App.STAFF, NOW.plusSeconds(1));
        sessions().add(later);
        sessions().removeExpired(NOW.plus(Duration.ofDays(30)));
        assertThat(sessions().find(session.id())).isEmpty();
        assertThat(sessions().find(later.id())).contains(later);
    }

    private static RefreshToken token(String session) {
        return new RefreshToken(session, UUID.randomUUID().toString());
    }
}
