package com.prescripto.booking.accounts;

import com.prescripto.booking.MovingClock;
import com.prescripto.booking.kernel.Actor;
import com.prescripto.booking.kernel.EmailAddress;
import com.prescripto.booking.kernel.Fact;
import com.prescripto.booking.kernel.Ids;
import com.prescripto.booking.kernel.Role;
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
    public final InMemoryTrail trail = new InMemoryTrail();
    public final InMemoryMailedLinks links = new InMemoryMailedLinks();
    public final ChangeAccount changeAccount = new ChangeAccount(accounts);
    public final OpenAccount openAccount = new OpenAccount(accounts, passwords, AccountsFixture::secret, ids, clock);
    public final SetPassword setPassword = new SetPassword(changeAccount, sessions, passwords, clock);
    public final MintLink mintLink = new MintLink(accounts, links, AccountsFixture::secret, clock);
    public final ConfirmAddress confirmAddress = new ConfirmAddress(throttle, accounts, links, changeAccount, clock);
    public final ResetPassword resetPassword = new ResetPassword(accounts, links, setPassword, confirmAddress, clock);
    public final ChooseMails chooseMails = new ChooseMails(accounts, changeAccount, clock);
    public final OpenSession openSession = new OpenSession(sessions, AccountsFixture::secret, ids, clock, trail);

    /** An account as it is when it has just been opened. */
    public static Account anAccount(String email) {
        var id = UUID.randomUUID().toString();
        var person = new OpenAccount.Person(Role.PATIENT, "pat_" + id, "Meera Nair");
        var opening = new Account.Opening(
                new AccountId("acc_" + id), person, new EmailAddress(email), new PasswordHash("hash"), secret());
        return Account.open(opening, Actor.SYSTEM, Instant.parse("2026-11-23T04:00:00Z"))
                .account();
    }

    /** The same with the fact that tells of it. */
    static Account.Change opening(Account account) {
        return new Account.Change(account, new Fact(AccountEvent.Opened.of(account), Actor.SYSTEM, account.openedAt()));
    }

    /** Opens an account for somebody; it must be there afterwards. */
    public Account opened(OpenAccount.Person person, EmailAddress email, Password password) {
        return openAccount
                .open(person, email, password, new Actor(person.role(), person.id()))
                .orElseThrow();
    }

    /** What has become of an account. */
    public Account now(Account account) {
        return accounts.find(account.id()).orElseThrow();
    }

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
        public Optional<Duration> countMail(EmailAddress to, Origin from) {
            counted++;
            return answer;
        }

        @Override
        public void forgive(EmailAddress as, Origin from) {
            counted = 0;
        }
    }
}
