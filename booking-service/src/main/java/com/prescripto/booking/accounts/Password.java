package com.prescripto.booking.accounts;

/** A password somebody chose, good enough to be kept. Tells itself to nobody, not even a log. */
public record Password(String value) {

    /**
     * A new password.
     *
     * @throws IllegalArgumentException when {@link PasswordRules} refuse it
     */
    public Password {
        PasswordRules.objection(value).ifPresent(why -> {
            throw new IllegalArgumentException(why);
        });
    }

    @Override
    public String toString() {
        return "Password[hidden]";
    }
}
