package com.prescripto.booking.accounts.jobs;

import com.prescripto.booking.accounts.OpenFirstAdmin;
import com.prescripto.booking.accounts.OpenFirstAdmin.Outcome;
import java.util.concurrent.atomic.AtomicReference;
import org.jspecify.annotations.Nullable;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.dao.DataAccessException;
import org.springframework.scheduling.annotation.Scheduled;
import org.springframework.stereotype.Component;

/** Sees to it that the configured admin exists. Not part of the start, so that a slow store does not stop the service. */
@Component
class FirstAdminJob {

    private static final Logger log = LoggerFactory.getLogger(FirstAdminJob.class);

    private final OpenFirstAdmin openFirstAdmin;
    private final AtomicReference<AdminProperties.@Nullable FirstAdmin> wanted;

    /** A configured admin that cannot be is a mistake worth stopping for. */
    FirstAdminJob(OpenFirstAdmin openFirstAdmin, AdminProperties properties) {
        this.openFirstAdmin = openFirstAdmin;
        this.wanted = new AtomicReference<>(properties.firstAdmin().orElse(null));
    }

    /** Whether nothing is left to do. */
    boolean isDone() {
        return wanted.get() == null;
    }

    @Scheduled(fixedDelayString = "PT3S")
    void openOnce() {
        var admin = wanted.get();
        if (admin == null) {
            return;
        }
        try {
            var outcome = openFirstAdmin.open(admin.email(), admin.password());
            if (outcome == Outcome.NOT_AN_ADMIN) {
                log.error("the configured admin's address belongs to somebody who is no admin");
            } else {
                log.info("first admin: {}", outcome);
            }
            wanted.set(null);
        } catch (DataAccessException away) {
            log.warn("the first admin has to wait for the store: {}", away.toString());
        }
    }
}
