package com.prescripto.booking.accounts;

import java.time.Instant;
import java.util.Optional;

/** All sessions. */
public interface Sessions {

    Optional<Session> find(String id);

    void add(Session session);

    /** Stores a change; false when somebody else was faster, or the session has ended. */
    boolean save(Session changed);

    void remove(String id);

    /** Ends every session of an account. */
    void removeOf(AccountId account);

    /** Removes the sessions whose time was over by then. */
    void removeExpired(Instant by);
}
