package com.prescripto.booking.doctors;

class InMemoryDoctorsTests extends DoctorsContract {

    private final InMemoryDoctors doctors = new InMemoryDoctors();

    @Override
    protected Doctors doctors() {
        return doctors;
    }
}
