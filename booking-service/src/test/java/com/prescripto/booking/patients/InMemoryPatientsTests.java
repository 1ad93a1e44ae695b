package com.prescripto.booking.patients;

class InMemoryPatientsTests extends PatientsContract {

    private final InMemoryPatients patients = new InMemoryPatients();

    @Override
    protected Patients patients() {
        return patients;
    }
}
