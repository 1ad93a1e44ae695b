package com.prescripto.booking.kernel;

/** Makes ids. They are given, not taken from the air, so that a test can foresee them. */
@FunctionalInterface
public interface Ids {

    /** A new UUIDv7 as text: unique, and later ones sort after earlier ones. */
    String next();

    /** A new id with its kind in front, such as {@code apt_0193569a-1c00-7000-8000-000000000001}. */
    default String next(String kind) {
        return kind + "_" + next();
    }
}
