package com.prescripto.booking.accounts;

import com.prescripto.booking.accounts.SessionEvent.SignedOut;
import com.prescripto.booking.kernel.Actor;
import com.prescripto.booking.trail.Trail;
import org.springframework.stereotype.Service;

/** Ends a session. Access tokens already given out stay good for their few minutes. */
@Service
public class SignOut {

    private final Sessions sessions;
    private final Accounts accounts;
    private final Trail trail;

    SignOut(Sessions sessions, Accounts accounts, Trail trail) {
        this.sessions = sessions;
        this.accounts = accounts;
        this.trail = trail;
    }

    /** Ends the session of a token, if the token is one of it; otherwise does nothing. */
    public void signOut(RefreshToken token) {
        sessions.find(token.sessionId()).filter(session -> session.knows(token)).ifPresent(this::end);
    }

    private void end(Session session) {
        sessions.remove(session.id());
        var by = accounts.find(session.account()).map(Account::actor).orElse(Actor.ANONYMOUS);
        trail.tell(new SignedOut(session.account().value(), session.app()), by);
    }
}
