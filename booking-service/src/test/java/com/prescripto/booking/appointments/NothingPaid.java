package com.prescripto.booking.appointments;

import java.util.Collection;
import java.util.Map;

/** Nobody has paid anything; whether they could online is for the test to say. */
public final class NothingPaid implements PaymentStates {

    private volatile boolean online;

    public void turnOn() {
        online = true;
    }

    @Override
    public Map<AppointmentId, PaymentState> of(Collection<AppointmentId> appointments) {
        return Map.of();
    }

    @Override
    public boolean online() {
        return online;
    }
}
