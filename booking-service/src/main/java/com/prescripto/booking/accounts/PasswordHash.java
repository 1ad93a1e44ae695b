package com.prescripto.booking.accounts;

/** A password that cannot be read back. Tells itself to nobody, not even a log. */
public record PasswordHash(String value) {

    @Override
    public String toString() {
        return "PasswordHash[hidden]";
    }
}
