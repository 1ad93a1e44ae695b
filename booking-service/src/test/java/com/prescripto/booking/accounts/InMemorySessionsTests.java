package com.prescripto.booking.accounts;

class InMemorySessionsTests extends SessionsContract {

    private final InMemorySessions sessions = new InMemorySessions();

    @Override
    protected Sessions sessions() {
        return sessions;
    }
}
