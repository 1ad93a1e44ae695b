package com.prescripto.booking.accounts;

import com.prescripto.booking.kernel.Ids;
import com.prescripto.booking.trail.Trail;
import java.time.Clock;
import org.springframework.stereotype.Service;

/** Signs somebody in whom we know already. */
@Service
public class OpenSession {

    private final Sessions sessions;
    private final Secrets secrets;
    private final Ids ids;
    private final Clock clock;
    private final Trail trail;

    OpenSession(Sessions sessions, Secrets secrets, Ids ids, Clock clock, Trail trail) {
        this.sessions = sessions;
        this.secrets = secrets;
        this.ids = ids;
        this.clock = clock;
        this.trail = trail;
    }

    /** Opens a session in an app for an account's holder. */
    public SignedIn open(Account account, AccountHolders.Holder holder, App app) {
        var token = new RefreshToken(ids.next(Session.KIND), secrets.next());
        sessions.add(Session.open(token, account, app, clock.instant()));
        trail.tell(new SessionEvent.SignedIn(account.id().value(), app), account.actor());
        return new SignedIn(account, holder, token);
    }
}
