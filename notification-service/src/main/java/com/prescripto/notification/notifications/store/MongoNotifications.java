package com.prescripto.notification.notifications.store;

import static org.springframework.data.mongodb.core.query.Criteria.where;
import static org.springframework.data.mongodb.core.query.Query.query;

import com.prescripto.notification.notifications.Notification;
import com.prescripto.notification.notifications.NotificationId;
import com.prescripto.notification.notifications.Notifications;
import com.prescripto.notification.notifications.Search;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import org.springframework.dao.DuplicateKeyException;
import org.springframework.data.domain.Sort;
import org.springframework.data.mongodb.core.MongoOperations;
import org.springframework.data.mongodb.core.query.Criteria;
import org.springframework.stereotype.Component;

/** Notifications in MongoDB. That a fact is told once rests on the unique {@code _id} alone. */
@Component
class MongoNotifications implements Notifications {
    private static final Sort LATEST_FIRST = Sort.by(Sort.Order.desc("changedAt"), Sort.Order.desc("_id"));

    private final MongoOperations mongo;

    MongoNotifications(MongoOperations mongo) {
        this.mongo = mongo;
    }

    @Override
    public Notification findOrAdd(Notification pending) {
        try {
            return mongo.insert(NotificationDocument.of(pending, 1)).toNotification();
        } catch (DuplicateKeyException known) {
            return find(pending.id()).orElseThrow(() -> known);
        }
    }

    @Override
    public Optional<Notification> find(NotificationId id) {
        return Optional.ofNullable(mongo.findById(id.toString(), NotificationDocument.class))
                .map(NotificationDocument::toNotification);
    }

    @Override
    public List<Notification> about(String appointmentId) {
        var theirs = query(where("appointmentId").is(appointmentId)).with(Sort.by("appointmentVersion"));
        return mongo.find(theirs, NotificationDocument.class).stream()
                .map(NotificationDocument::toNotification)
                .toList();
    }

    @Override
    public List<Notification> search(Search search) {
        var wanted = new Criteria();
        if (search.status() != null) {
            wanted.and("status").is(search.status());
        }
        if (search.kind() != null) {
            wanted.and("kind").is(search.kind());
        }
        if (search.appointmentId() != null) {
            wanted.and("appointmentId").is(search.appointmentId());
        }
        var after = search.after();
        if (after != null) {
            wanted.and("changedAt").lte(after.changedAt()); // said twice, so that an index can be entered there
            wanted.orOperator(
                    where("changedAt").lt(after.changedAt()),
                    where("_id").lt(after.id().toString()));
        }
        return mongo.find(query(wanted).with(LATEST_FIRST).limit(search.most()), NotificationDocument.class).stream()
                .map(NotificationDocument::toNotification)
                .toList();
    }

    @Override
    public List<Notification> due(Instant now, int most) {
        var theirs = query(where("dueAt").lte(now)).with(Sort.by("dueAt")).limit(most);
        return mongo.find(theirs, NotificationDocument.class).stream()
                .map(NotificationDocument::toNotification)
                .toList();
    }

    @Override
    public Optional<Notification> save(Notification changed) {
        var unchangedMeanwhile =
                query(where("_id").is(changed.id().toString()).and("revision").is(changed.revision()));
        var next = NotificationDocument.of(changed, changed.revision() + 1);
        return mongo.replace(unchangedMeanwhile, next).getMatchedCount() == 1
                ? Optional.of(next.toNotification())
                : Optional.empty();
    }
}
