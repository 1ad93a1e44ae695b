package com.prescripto.booking.appointments;

class InMemoryAppointmentsTests extends AppointmentsContract {

    private final InMemoryAppointments appointments = new InMemoryAppointments();

    @Override
    protected Appointments appointments() {
        return appointments;
    }
}
