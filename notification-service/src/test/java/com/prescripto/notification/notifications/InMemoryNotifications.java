package com.prescripto.notification.notifications;

import java.time.Instant;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.concurrent.ConcurrentHashMap;

/** Notifications without a database; keeps {@link NotificationsContract} like the real ones. */
final class InMemoryNotifications implements Notifications {
    private final Map<NotificationId, Notification> stored = new ConcurrentHashMap<>();

    @Override
    public Notification findOrAdd(Notification pending) {
        return Objects.requireNonNull(stored.computeIfAbsent(pending.id(), id -> next(pending)));
    }

    @Override
    public Optional<Notification> find(NotificationId id) {
        return Optional.ofNullable(stored.get(id));
    }

    @Override
    public List<Notification> about(String appointmentId) {
        return stored.values().stream()
                .filter(notification -> appointmentId.equals(notification.appointmentId()))
                .sorted(Comparator.comparingLong(Notification::appointmentVersion))
                .toList();
    }

    @Override
    public List<Notification> search(Search search) {
        var latestFirst = Comparator.comparing(Notification::changedAt)
                .thenComparing(notification -> notification.id().toString())
                .reversed();
        return stored.values().stream()
                .filter(each -> search.status() == null || each.status() == search.status())
                .filter(each -> search.kind() == null || each.id().kind() == search.kind())
                .filter(each ->
                        search.appointmentId() == null || search.appointmentId().equals(each.appointmentId()))
                .sorted(latestFirst)
                .dropWhile(each -> search.after() != null && !isAfter(each, search.after()))
                .limit(search.most())
                .toList();
    }

    private static boolean isAfter(Notification each, Search.Place place) {
        int time = each.changedAt().compareTo(place.changedAt());
        return time < 0
                || (time == 0 && each.id().toString().compareTo(place.id().toString()) < 0);
    }

    @Override
    public List<Notification> due(Instant now, int most) {
        return stored.values().stream()
                .filter(notification -> dueAt(notification).compareTo(now) <= 0)
                .sorted(Comparator.comparing(InMemoryNotifications::dueAt))
                .limit(most)
                .toList();
    }

    private static Instant dueAt(Notification notification) {
        return Objects.requireNonNullElse(notification.dueAt(), Instant.MAX);
    }

    @Override
    public synchronized Optional<Notification> save(Notification changed) {
        var current = stored.get(changed.id());
        if (current == null || current.revision() != changed.revision()) {
            return Optional.empty();
        }
        var next = next(changed);
        stored.put(changed.id(), next);
        return Optional.of(next);
    }

    private static Notification next(Notification changed) {
        return new Notification(
                changed.id(),
                changed.appointmentId(),
                changed.workday(),
                changed.appointmentVersion(),
                changed.happenedAt(),
                changed.money(),
                changed.cause(),
                changed.status(),
                changed.attempts(),
                changed.leaseUntil(),
                changed.dueAt(),
                changed.reason(),
                changed.sentTo(),
                changed.changedAt(),
                changed.revision() + 1);
    }
}
