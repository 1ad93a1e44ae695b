package com.prescripto.booking.schedules;

/** The clinic's holidays in a field. Passes the same contract as the real store. */
public final class InMemoryHolidays implements ClinicHolidays {

    private Holidays stored = Holidays.NONE;

    @Override
    public synchronized Holidays current() {
        return stored;
    }

    @Override
    public synchronized boolean save(Holidays.Change change) {
        if (stored.version() != change.after().version() - 1) {
            return false;
        }
        stored = change.after();
        return true;
    }
}
