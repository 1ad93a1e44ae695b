package com.prescripto.notification.notifications;

/** An address as far as its owner needs it to tell it from another of theirs. */
final class MaskedAddress {
    private static final String HIDDEN = "\u2022\u2022\u2022";

    private MaskedAddress() {}

    /** {@code meera@example.org} is {@code m•••@example.org}. */
    static String of(String address) {
        int at = address.lastIndexOf('@');
        return at < 1
                ? HIDDEN
                : address.substring(0, address.offsetByCodePoints(0, 1)) + HIDDEN + address.substring(at);
    }
}
