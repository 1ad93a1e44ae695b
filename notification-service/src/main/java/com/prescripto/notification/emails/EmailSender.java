package com.prescripto.notification.emails;

/** Hands mails to the outside world. */
public interface EmailSender {
    /** Hands over one mail and says what became of it. Never throws for what a mail server may do. */
    DeliveryResult send(Email email);
}
