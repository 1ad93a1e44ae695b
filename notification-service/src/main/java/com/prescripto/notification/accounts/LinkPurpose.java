package com.prescripto.notification.accounts;

/** What a link in a mail is good for, in booking-service's words. */
public enum LinkPurpose {
    /** Shows that the mail is read. */
    CONFIRM_ADDRESS,
    /** Sets another password. */
    RESET_PASSWORD
}
