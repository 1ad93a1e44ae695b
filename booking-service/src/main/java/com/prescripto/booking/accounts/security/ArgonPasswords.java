package com.prescripto.booking.accounts.security;

import com.prescripto.booking.accounts.Password;
import com.prescripto.booking.accounts.PasswordHash;
import com.prescripto.booking.accounts.Passwords;
import com.prescripto.booking.accounts.Secrets;
import java.util.Objects;
import java.util.Optional;
import java.util.concurrent.Semaphore;
import java.util.concurrent.TimeUnit;
import java.util.function.Supplier;
import org.springframework.security.crypto.argon2.Argon2PasswordEncoder;
import org.springframework.security.crypto.password.PasswordEncoder;
import org.springframework.stereotype.Component;

/** Hashes with Argon2id at OWASP's minimum: 19 MiB, two passes, one lane. Spring's own default is below it. */
@Component
class ArgonPasswords implements Passwords {

    private static final int SALT_BYTES = 16;
    private static final int HASH_BYTES = 32;
    private static final int LANES = 1;
    private static final int KIBIBYTES = 19_456;
    private static final int PASSES = 2;

    private final PasswordEncoder encoder = new Argon2PasswordEncoder(SALT_BYTES, HASH_BYTES, LANES, KIBIBYTES, PASSES);
    private final PasswordHash nobodys;
    private final Semaphore room;
    private final long patienceMillis;

    ArgonPasswords(Secrets secrets, PasswordProperties properties) {
        this.nobodys = new PasswordHash(encode(secrets.next()));
        this.room = new Semaphore(properties.atOnce());
        this.patienceMillis = properties.patience().toMillis();
    }

    @Override
    public PasswordHash hash(Password password) {
        return inRoom(() -> new PasswordHash(encode(password.value())));
    }

    @Override
    public boolean matches(String typed, Optional<PasswordHash> known) {
        var against = known.orElse(nobodys).value();
        return inRoom(() -> encoder.matches(typed, against)) && known.isPresent();
    }

    private String encode(String password) {
        return Objects.requireNonNull(encoder.encode(password));
    }

    private <T> T inRoom(Supplier<T> work) {
        try {
            if (!room.tryAcquire(patienceMillis, TimeUnit.MILLISECONDS)) {
                throw new Busy();
            }
        } catch (InterruptedException stopping) {
            Thread.currentThread().interrupt();
            throw new Busy();
        }
        try {
            return work.get();
        } finally {
            room.release();
        }
    }
}
