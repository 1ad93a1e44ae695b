package com.prescripto.notification.notifications;

import java.time.Instant;
import java.util.List;
import java.util.Optional;

/** All notifications. Every answer is what is stored at that moment, never a copy from before. */
public interface Notifications {
    /** Stores a new notification, unless its id is there already; answers what is stored in either case. */
    Notification findOrAdd(Notification pending);

    Optional<Notification> find(NotificationId id);

    /** Those about one appointment, oldest appointment version first. */
    List<Notification> about(String appointmentId);

    /** Those that match. */
    List<Notification> search(Search search);

    /** Those to be looked at by now, the longest overdue first. */
    List<Notification> due(Instant now, int most);

    /** Stores the changed notification if nobody else changed it meanwhile; empty if somebody did. */
    Optional<Notification> save(Notification changed);
}
