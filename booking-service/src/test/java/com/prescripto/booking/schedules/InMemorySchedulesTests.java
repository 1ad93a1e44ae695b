package com.prescripto.booking.schedules;

class InMemorySchedulesTests extends SchedulesContract {

    private final InMemorySchedules schedules = new InMemorySchedules();

    @Override
    protected Schedules schedules() {
        return schedules;
    }
}
