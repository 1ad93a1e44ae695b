package com.prescripto.notification.notifications.store;

import com.mongodb.client.MongoClients;
import com.prescripto.devstack.TestServers;
import com.prescripto.notification.notifications.Notifications;
import com.prescripto.notification.notifications.NotificationsContract;
import org.springframework.data.mongodb.core.MongoTemplate;
import org.springframework.data.mongodb.core.SimpleMongoClientDatabaseFactory;

class MongoNotificationsIT extends NotificationsContract {
    private static final MongoTemplate MONGO = new MongoTemplate(new SimpleMongoClientDatabaseFactory(
            MongoClients.create(TestServers.get().mongoUri("unused")), TestServers.unique("notification_store")));

    @Override
    protected Notifications notifications() {
        return new MongoNotifications(MONGO);
    }
}
