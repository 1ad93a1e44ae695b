package com.prescripto.notification.emails;

/** The mails about accounts. Each has an HTML and a text form under {@code templates/emails}. */
public enum AccountEmail {
    WELCOME("account-welcome", "Welcome to Prescripto"),
    CONFIRM_ADDRESS("account-confirm", "Please confirm your address"),
    RESET_PASSWORD("account-reset", "Choose a new password"),
    PASSWORD_CHANGED("account-changed", "Your password was changed");

    private final String file;
    private final String subject;

    AccountEmail(String file, String subject) {
        this.file = file;
        this.subject = subject;
    }

    String file() {
        return file;
    }

    String subject() {
        return subject;
    }
}
