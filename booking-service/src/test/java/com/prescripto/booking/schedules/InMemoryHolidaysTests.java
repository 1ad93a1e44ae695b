package com.prescripto.booking.schedules;

class InMemoryHolidaysTests extends HolidaysContract {

    private final InMemoryHolidays holidays = new InMemoryHolidays();

    @Override
    protected ClinicHolidays holidays() {
        return holidays;
    }
}
