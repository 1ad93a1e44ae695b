package com.prescripto.notification.notifications;

/**
 * An address as far as its owner needs it to tell it from another of theirs. It outlives an erasure, so it must not say who
 * it was: a domain that is somebody's own would.
 */
final class MaskedAddress {
    private static final String HIDDEN = "\u2022\u2022\u2022";

    private MaskedAddress() {}

    /** {@code meera@example.org} is {@code m•••@e•••.org}. */
    static String of(String address) {
        int at = address.lastIndexOf('@');
        return at < 1 || at == address.length() - 1
                ? HIDDEN
                : first(address) + HIDDEN + "@" + domain(address.substring(at + 1));
    }

    private static String domain(String domain) {
        int dot = domain.lastIndexOf('.');
        return first(domain) + HIDDEN + (dot < 1 ? "" : domain.substring(dot));
    }

    private static String first(String text) {
        return text.substring(0, text.offsetByCodePoints(0, 1));
    }
}
