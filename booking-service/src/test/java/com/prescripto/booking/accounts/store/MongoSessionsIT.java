package com.prescripto.booking.accounts.store;

import com.prescripto.booking.accounts.Sessions;
import com.prescripto.booking.accounts.SessionsContract;
import com.prescripto.booking.outbox.store.StoreFixture;
import org.junit.jupiter.api.BeforeEach;

class MongoSessionsIT extends SessionsContract {

    private Sessions sessions;

    @BeforeEach
    void open() {
        sessions = new MongoSessions(StoreFixture.fresh().mongo());
    }

    @Override
    protected Sessions sessions() {
        return sessions;
    }
}
