package com.prescripto.notification.notifications;

import com.prescripto.notification.appointments.Agendas;
import com.prescripto.notification.appointments.Agendas.Today;
import com.prescripto.notification.appointments.Workday;
import java.time.Clock;
import java.time.Instant;
import java.time.LocalDate;
import java.time.LocalTime;
import java.util.Set;
import java.util.concurrent.atomic.AtomicReference;
import org.jspecify.annotations.Nullable;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.stereotype.Service;

/**
 * Plans the agendas of the day from its hour on, for every doctor who has visits then, until noon: also for one who had none
 * at six, and would hear of a visit booked at nine by nobody. One per doctor and day, however many instances plan them and
 * however often: the id is made of both. What they say is asked when they are sent.
 */
@Service
public class PlanAgendas {
    private static final Logger log = LoggerFactory.getLogger(PlanAgendas.class);

    private final Agendas agendas;
    private final Notifications notifications;
    private final AgendaProperties times;
    private final Clock clock;

    /** What was planned last. Spares the store what it has, and booking-service the afternoon; nothing depends on it. */
    private final AtomicReference<@Nullable Today> last = new AtomicReference<>();

    PlanAgendas(Agendas agendas, Notifications notifications, AgendaProperties times, Clock clock) {
        this.agendas = agendas;
        this.notifications = notifications;
        this.times = times;
        this.clock = clock;
    }

    /** Plans those that nobody is known to have planned, if it is time for them. */
    public void plan() {
        if (!isTooLate()) {
            agendas.today().fold(this::plan, () -> away("it does not know such a question"), this::away);
        }
    }

    private boolean isTooLate() {
        var day = last.get();
        var now = clock.instant();
        return day != null
                && now.atZone(day.zone()).toLocalDate().equals(day.date())
                && !now.isBefore(at(times.until(), day));
    }

    private boolean plan(Today today) {
        var now = clock.instant();
        if (now.isBefore(at(times.at(), today))) {
            return false;
        }
        if (now.isBefore(at(times.until(), today))) {
            var known = planned(today.date());
            today.doctors().stream()
                    .filter(doctor -> !known.contains(doctor))
                    .map(doctor -> Notification.agenda(new Workday(doctor, today.date()), now, now))
                    .forEach(notifications::findOrAdd);
        }
        last.set(today);
        return true;
    }

    private Set<String> planned(LocalDate date) {
        var day = last.get();
        return day == null || !day.date().equals(date) ? Set.of() : Set.copyOf(day.doctors());
    }

    private static Instant at(LocalTime time, Today day) {
        return day.date().atTime(time).atZone(day.zone()).toInstant();
    }

    /** The next look is the retry. */
    private boolean away(String why) {
        log.warn("Nobody's agenda could be planned: {}", why);
        return false;
    }
}
