package com.prescripto.booking.payments;

import com.prescripto.booking.appointments.AppointmentId;
import com.prescripto.booking.appointments.PaymentState;
import com.prescripto.booking.appointments.PaymentStates;
import java.util.Collection;
import java.util.Map;
import java.util.stream.Collectors;
import org.springframework.stereotype.Service;

/** What the bills say is paid. */
@Service
class BilledStates implements PaymentStates {

    private final Bills bills;
    private final PaymentProvider provider;

    BilledStates(Bills bills, PaymentProvider provider) {
        this.bills = bills;
        this.provider = provider;
    }

    @Override
    public Map<AppointmentId, PaymentState> of(Collection<AppointmentId> appointments) {
        return bills.findAll(appointments).values().stream()
                .collect(Collectors.toUnmodifiableMap(Bill::appointment, Bill::state));
    }

    @Override
    public boolean online() {
        return provider.isOn();
    }
}
