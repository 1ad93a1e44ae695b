package com.prescripto.booking.accounts;

/** Names an account, such as {@code acc_0193569a-1c00-7000-8000-000000000004}. */
public record AccountId(String value) {

    static final String KIND = "acc";

    @Override
    public String toString() {
        return value;
    }
}
