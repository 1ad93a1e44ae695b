package com.prescripto.notification.notifications.jobs;

import com.prescripto.notification.notifications.PlanAgendas;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.dao.DataAccessException;
import org.springframework.scheduling.annotation.Scheduled;
import org.springframework.stereotype.Component;

/** Plans agendas when their time has come; several instances may do so at once. */
@Component
class PlannedAgendas {
    private static final Logger log = LoggerFactory.getLogger(PlannedAgendas.class);

    private final PlanAgendas planAgendas;

    PlannedAgendas(PlanAgendas planAgendas) {
        this.planAgendas = planAgendas;
    }

    @Scheduled(fixedDelayString = "${prescripto.notifications.agenda.look-every}")
    void plan() {
        try {
            planAgendas.plan();
        } catch (DataAccessException away) { // the next look is the retry
            log.warn("No agenda could be planned: {}", away.getMessage());
        }
    }
}
