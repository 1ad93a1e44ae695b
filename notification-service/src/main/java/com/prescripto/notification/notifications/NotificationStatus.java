package com.prescripto.notification.notifications;

/** How far a notification has come. */
public enum NotificationStatus {
    /** To be sent. */
    PENDING,
    /** Somebody is handing it over right now, until their lease ends. */
    SENDING,
    /** The mail server took it. */
    SENT,
    /** It could not be told, and trying on would not help. */
    GIVEN_UP,
    /** It was no longer true when it was due, so it was not told. */
    WITHDRAWN;

    /** Whether nothing more will happen to it. */
    public boolean isFinal() {
        return switch (this) {
            case PENDING, SENDING -> false;
            case SENT, GIVEN_UP, WITHDRAWN -> true;
        };
    }
}
