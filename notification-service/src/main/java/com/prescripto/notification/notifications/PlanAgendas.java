package com.prescripto.notification.notifications;

import com.prescripto.notification.appointments.Agendas;
import com.prescripto.notification.appointments.Agendas.Today;
import com.prescripto.notification.appointments.Workday;
import java.time.Clock;
import java.util.concurrent.atomic.AtomicReference;
import org.jspecify.annotations.Nullable;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.stereotype.Service;

/**
 * Plans the agendas of the day once its morning has come, for every doctor who has visits then. One per doctor and day,
 * however many instances plan them and however often: the id is made of both. What they say is asked when they are sent.
 */
@Service
public class PlanAgendas {
    private static final Logger log = LoggerFactory.getLogger(PlanAgendas.class);

    private final Agendas agendas;
    private final Notifications notifications;
    private final AgendaProperties times;
    private final Clock clock;

    /** Spares booking-service the question for the rest of the day; nothing depends on it. */
    private final AtomicReference<@Nullable Today> done = new AtomicReference<>();

    PlanAgendas(Agendas agendas, Notifications notifications, AgendaProperties times, Clock clock) {
        this.agendas = agendas;
        this.notifications = notifications;
        this.times = times;
        this.clock = clock;
    }

    /** Plans them, if the time has come and nobody knows that it has been done. */
    public void plan() {
        if (!isDone()) {
            agendas.today().fold(this::plan, () -> away("it does not know such a question"), this::away);
        }
    }

    private boolean isDone() {
        var last = done.get();
        return last != null && clock.instant().atZone(last.zone()).toLocalDate().equals(last.date());
    }

    private boolean plan(Today today) {
        var now = clock.instant();
        var due = today.date().atTime(times.at()).atZone(today.zone()).toInstant();
        if (now.isBefore(due)) {
            return false;
        }
        if (now.isBefore(today.date().atTime(times.until()).atZone(today.zone()).toInstant())) {
            today.doctors()
                    .forEach(doctor ->
                            notifications.findOrAdd(Notification.agenda(new Workday(doctor, today.date()), due, now)));
        }
        done.set(today);
        return true;
    }

    /** The next look is the retry. */
    private boolean away(String why) {
        log.warn("Nobody's agenda could be planned: {}", why);
        return false;
    }
}
