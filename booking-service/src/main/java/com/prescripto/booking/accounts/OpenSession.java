package com.prescripto.booking.accounts;

import com.prescripto.booking.kernel.Ids;
import java.time.Clock;
import org.springframework.stereotype.Service;

/** Signs somebody in whom we know already. */
@Service
public class OpenSession {

    private final Sessions sessions;
    private final Secrets secrets;
    private final Ids ids;
    private final Clock clock;

    OpenSession(Sessions sessions, Secrets secrets, Ids ids, Clock clock) {
        this.sessions = sessions;
        this.secrets = secrets;
        this.ids = ids;
        this.clock = clock;
    }

    /** Opens a session in an app for an account's holder. */
    public SignedIn open(Account account, AccountHolders.Holder holder, App app) {
        var token = new RefreshToken(ids.next(Session.KIND), secrets.next());
        sessions.add(Session.open(token, account, app, clock.instant()));
        return new SignedIn(account, holder, token);
    }
}
