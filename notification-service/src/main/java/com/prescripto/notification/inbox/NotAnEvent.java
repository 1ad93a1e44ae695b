package com.prescripto.notification.inbox;

/** A message that keeps no contract of ours. */
final class NotAnEvent extends Exception {
    private final String why;

    NotAnEvent(String why) {
        super(why);
        this.why = why;
    }

    /** What is wrong with it; quotes nothing from it. */
    String why() {
        return why;
    }
}
