package com.prescripto.booking.accounts;

import java.util.Optional;

/**
 * Hashes passwords and compares them, slowly on purpose. Only so many at once, or signing in would be a way to take all of
 * the machine's time and memory.
 */
public interface Passwords {

    /** Too many passwords are being hashed right now; nothing was done. */
    final class Busy extends com.prescripto.booking.kernel.Busy {
        public Busy() {
            super("too many passwords at once");
        }
    }

    /**
     * The password, so that it cannot be read back.
     *
     * @throws Busy when too many are being hashed
     */
    PasswordHash hash(Password password);

    /**
     * Whether this is the password. Takes as long when there is nothing to compare with, so that an answer's time does
     * not tell whether an account exists.
     *
     * @throws Busy when too many are being hashed
     */
    boolean matches(String typed, Optional<PasswordHash> known);
}
