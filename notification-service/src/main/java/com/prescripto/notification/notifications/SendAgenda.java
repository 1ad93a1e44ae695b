package com.prescripto.notification.notifications;

import com.prescripto.notification.appointments.Agenda;
import com.prescripto.notification.appointments.Agendas;
import com.prescripto.notification.appointments.Workday;
import com.prescripto.notification.emails.EmailTemplates;
import java.time.Clock;
import org.springframework.stereotype.Service;

/** Sends a doctor's agenda as it is at that moment, if anything of the day is still to come. */
@Service
class SendAgenda {
    private final Agendas agendas;
    private final EmailTemplates templates;
    private final HandOver handOver;
    private final Clock clock;

    SendAgenda(Agendas agendas, EmailTemplates templates, HandOver handOver, Clock clock) {
        this.agendas = agendas;
        this.templates = templates;
        this.handOver = handOver;
        this.clock = clock;
    }

    Outcome send(Notification notification, Workday day) {
        return agendas.of(day)
                .fold(
                        agenda -> sendIfTrue(notification, agenda),
                        () -> handOver.giveUp(notification, "booking-service knows no such doctor"),
                        Outcome.TryLater::new);
    }

    private Outcome sendIfTrue(Notification notification, Agenda agenda) {
        var objection = StillTrue.objection(agenda, clock.instant());
        if (objection.isPresent()) {
            return handOver.withdraw(notification, objection.get());
        }
        var email = templates.writeAgenda(agenda, notification.messageId());
        return handOver.claim(notification)
                .map(mine -> handOver.send(mine, email))
                .orElse(HandOver.TAKEN);
    }
}
