package com.prescripto.booking.payments;

import com.prescripto.booking.appointments.AppointmentEvent;
import com.prescripto.booking.appointments.AppointmentId;
import com.prescripto.booking.kernel.Fact;
import java.util.concurrent.Executor;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.beans.factory.annotation.Qualifier;
import org.springframework.context.event.EventListener;
import org.springframework.core.Ordered;
import org.springframework.core.annotation.Order;
import org.springframework.stereotype.Component;

/**
 * Settles a bill as soon as its appointment is cancelled or goes to another doctor, so that the answer to whoever cancelled
 * says already what goes back. The provider is asked beside it. What goes wrong here never reaches the one who cancelled or
 * moved: the bill will be looked at again. Comes before those who count the money anew.
 */
@Component
class FollowAppointments {

    private static final Logger log = LoggerFactory.getLogger(FollowAppointments.class);

    private final SettleBill settleBill;
    private final LookAtBill lookAtBill;
    private final Executor beside;

    FollowAppointments(
            SettleBill settleBill, LookAtBill lookAtBill, @Qualifier("applicationTaskExecutor") Executor beside) {
        this.settleBill = settleBill;
        this.lookAtBill = lookAtBill;
        this.beside = beside;
    }

    @EventListener
    @Order(Ordered.HIGHEST_PRECEDENCE)
    void happened(Fact fact) {
        if (fact.event() instanceof AppointmentEvent.Cancelled event) {
            var id = new AppointmentId(event.appointmentId());
            if (settle(id)) {
                beside.execute(() -> look(id));
            }
        } else if (fact.event() instanceof AppointmentEvent.Rescheduled event
                && event.doctorsConcerned().size() > 1) {
            settle(new AppointmentId(event.appointmentId()));
        }
    }

    /** Whether there is a bill that could be settled. */
    private boolean settle(AppointmentId id) {
        try {
            return settleBill.settle(id, News.NONE).isPresent();
        } catch (RuntimeException failed) {
            log.error("the bill of {} could not be settled now", id, failed);
            return false;
        }
    }

    private void look(AppointmentId id) {
        try {
            lookAtBill.look(id);
        } catch (RuntimeException failed) {
            log.error("the bill of {} could not be settled now", id, failed);
        }
    }
}
