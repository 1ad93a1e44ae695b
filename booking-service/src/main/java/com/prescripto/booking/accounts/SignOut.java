package com.prescripto.booking.accounts;

import org.springframework.stereotype.Service;

/** Ends a session. Access tokens already given out stay good for their few minutes. */
@Service
public class SignOut {

    private final Sessions sessions;

    SignOut(Sessions sessions) {
        this.sessions = sessions;
    }

    /** Ends the session of a token, if the token is one of it; otherwise does nothing. */
    public void signOut(RefreshToken token) {
        sessions.find(token.sessionId())
                .filter(session -> session.knows(token))
                .ifPresent(session -> sessions.remove(session.id()));
    }
}
