package com.prescripto.booking.payments;

import com.prescripto.booking.appointments.AppointmentEvent;
import com.prescripto.booking.appointments.AppointmentId;
import com.prescripto.booking.kernel.Fact;
import java.util.concurrent.Executor;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.beans.factory.annotation.Qualifier;
import org.springframework.context.event.EventListener;
import org.springframework.stereotype.Component;

/**
 * Settles a bill as soon as its appointment is cancelled or has lapsed, so that the answer to whoever cancelled says already
 * what goes back. The provider is asked beside it. What goes wrong here never reaches the one who cancelled: the bill will be
 * looked at again.
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
    void happened(Fact fact) {
        if (fact.event() instanceof AppointmentEvent.Cancelled event) {
            var id = new AppointmentId(event.appointmentId());
            try {
                if (settleBill.settle(id, News.NONE).isPresent()) {
                    beside.execute(() -> look(id));
                }
            } catch (RuntimeException failed) {
                log.error("the bill of {} could not be settled now", id, failed);
            }
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
