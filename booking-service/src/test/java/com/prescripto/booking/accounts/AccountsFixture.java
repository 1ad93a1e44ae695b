package com.prescripto.booking.accounts;

import com.prescripto.booking.MovingClock;
import com.prescripto.booking.kernel.EmailAddress;
import com.prescripto.booking.kernel.Ids;
import com.prescripto.booking.trail.InMemoryTrail;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import java.util.UUID;

/** Accounts without Spring and servers: the real use cases on stores in memory. */
public final class AccountsFixture {

    public static final Origin HOME = new Origin("192.0.2.1");

    public final MovingClock clock = new MovingClock(Instant.parse("2026-11-23T04:00:00Z"));
    public final Ids ids = () -> UUID.randomUUID().toString();
    public final InMemoryAccounts accounts = new InMemoryAccounts();
    public final InMemorySessions sessions = new InMemorySessions();
    public final ReadablePasswords passwords = new ReadablePasswords();
    public final Patience throttle = new Patience();
    public final OpenAccount openAccount = new OpenAccount(accounts, passwords, ids, clock);
    public final InMemoryTrail trail = new InMemoryTrail();
    public final OpenSession openSession = new OpenSession(sessions, AccountsFixture::secret, ids, clock, trail);

    /** Signing in, with these people behind the accounts. */
    public SignIn signIn(AccountHolders... holders) {
        return new SignIn(accounts, passwords, throttle, new FindHolder(List.of(holders)), openSession, trail);
    }

    public RefreshSession refreshSession(AccountHolders... holders) {
        return new RefreshSession(
                sessions, accounts, new FindHolder(List.of(holders)), AccountsFixture::secret, clock, trail);
    }

    private static String secret() {
        return (UUID.randomUUID().toString() + UUID.randomUUID())
                .replace("-", "")
                .substring(0, 43);
    }

    /** Never has enough, unless it is told to; counts all the same. */
    public static final class Patience implements Throttle {

        private Optional<Duration> answer = Optional.empty();
        private int counted;

        public void runOut(Duration wait) {
            answer = Optional.of(wait);
        }

        public int counted() {
            return counted;
        }

        @Override
        public Optional<Duration> countRegistration(Origin from) {
            counted++;
            return answer;
        }

        @Override
        public Optional<Duration> countSignIn(EmailAddress as, Origin from) {
            counted++;
            return answer;
        }

        @Override
        public void forgive(EmailAddress as, Origin from) {
            counted = 0;
        }
    }
}
