package com.prescripto.booking.accounts;

import com.prescripto.booking.accounts.SessionEvent.SessionReused;
import com.prescripto.booking.kernel.Actor;
import com.prescripto.booking.trail.Trail;
import java.time.Clock;
import java.util.Optional;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.stereotype.Service;

/** Exchanges a refresh token for the next one. */
@Service
public class RefreshSession {

    private static final Logger log = LoggerFactory.getLogger(RefreshSession.class);
    private static final int TRIES = 5;

    private final Sessions sessions;
    private final Accounts accounts;
    private final FindHolder findHolder;
    private final Secrets secrets;
    private final Clock clock;
    private final Trail trail;

    RefreshSession(
            Sessions sessions, Accounts accounts, FindHolder findHolder, Secrets secrets, Clock clock, Trail trail) {
        this.sessions = sessions;
        this.accounts = accounts;
        this.findHolder = findHolder;
        this.secrets = secrets;
        this.clock = clock;
        this.trail = trail;
    }

    /**
     * Goes on with a session. Presenting a token that was used before ends it; see {@link Session}.
     *
     * @return empty when the person has to sign in again
     */
    public Optional<SignedIn> refresh(RefreshToken token, App app) {
        for (int attempt = 0; attempt < TRIES; attempt++) {
            var found = sessions.find(token.sessionId()).filter(session -> session.app() == app);
            if (found.isEmpty() || !goesOn(found.get(), token)) {
                return Optional.empty();
            }
            var next = new RefreshToken(token.sessionId(), secrets.next());
            // When another tab was faster, look again: the token is then one that was used a moment ago.
            if (sessions.save(found.get().renew(token, next, clock.instant()))) {
                return signedIn(found.get(), next);
            }
        }
        return Optional.empty();
    }

    private boolean goesOn(Session session, RefreshToken token) {
        return switch (session.judge(token, clock.instant())) {
            case GOOD -> true;
            case EXPIRED -> false;
            case STOLEN -> {
                log.warn("a refresh token of {} was used twice; the session is over", session.id());
                sessions.remove(session.id());
                trail.tell(new SessionReused(session.account().value(), session.app()), Actor.ANONYMOUS);
                yield false;
            }
        };
    }

    private Optional<SignedIn> signedIn(Session session, RefreshToken next) {
        return accounts.find(session.account())
                // One that was being opened while the password changed was not there to be ended.
                .filter(session::isOf)
                .flatMap(account -> findHolder.of(account).map(holder -> new SignedIn(account, holder, next)));
    }
}
