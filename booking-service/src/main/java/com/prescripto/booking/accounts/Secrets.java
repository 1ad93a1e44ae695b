package com.prescripto.booking.accounts;

/** Makes secrets. */
@FunctionalInterface
public interface Secrets {

    /** 256 random bits as URL-safe text. */
    String next();
}
