package com.prescripto.booking.payments;

import com.prescripto.booking.appointments.AppointmentEvent.Rescheduled;
import com.prescripto.booking.appointments.AppointmentId;
import com.prescripto.booking.doctors.DoctorId;
import com.prescripto.booking.kernel.Fact;
import org.springframework.context.event.EventListener;
import org.springframework.core.Ordered;
import org.springframework.core.annotation.Order;
import org.springframework.stereotype.Component;

/**
 * Lets bills go to another doctor with their appointments: whose visit it is has earned the money. A process that dies in
 * between leaves it to {@link CheckMoney}, which looks at every bill. Comes before those who count the money anew.
 */
@Component
class BillsFollow {

    private final BillLists bills;

    BillsFollow(BillLists bills) {
        this.bills = bills;
    }

    @EventListener
    @Order(Ordered.HIGHEST_PRECEDENCE)
    void moved(Fact fact) {
        if (fact.event() instanceof Rescheduled event
                && !event.doctorId().equals(event.from().doctorId())) {
            bills.follow(new AppointmentId(event.appointmentId()), new DoctorId(event.doctorId()));
        }
    }
}
