package com.prescripto.notification.notifications;

class InMemoryNotificationsTests extends NotificationsContract {
    @Override
    protected Notifications notifications() {
        return new InMemoryNotifications();
    }
}
