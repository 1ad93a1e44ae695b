package com.prescripto.booking.accounts.security;

import com.prescripto.booking.accounts.Origin;
import com.prescripto.booking.accounts.Throttle;
import com.prescripto.booking.kernel.EmailAddress;
import com.prescripto.booking.platform.Buckets;
import java.time.Clock;
import java.time.Duration;
import java.util.Optional;
import org.springframework.stereotype.Component;

/** Counts in memory: each instance of the service for itself, and none remembers a restart. */
@Component
class BucketThrottle implements Throttle {

    private record Pair(EmailAddress account, Origin from) {}

    private final Buckets<Pair> byAccount;
    private final Buckets<Pair> mails;
    private final Buckets<Origin> byNetwork;

    BucketThrottle(ThrottleProperties properties, Clock clock) {
        this.byAccount = new Buckets<>(properties.perAccount(), properties.every(), clock);
        this.mails = new Buckets<>(properties.mails(), properties.mailsEvery(), clock);
        this.byNetwork = new Buckets<>(properties.perNetwork(), properties.every(), clock);
    }

    @Override
    public Optional<Duration> countRegistration(Origin from) {
        return byNetwork.count(from);
    }

    @Override
    public Optional<Duration> countSignIn(EmailAddress as, Origin from) {
        return byNetwork.count(from).or(() -> byAccount.count(new Pair(as, from)));
    }

    @Override
    public Optional<Duration> countMail(EmailAddress to, Origin from) {
        return byNetwork.count(from).or(() -> mails.count(new Pair(to, from)));
    }

    @Override
    public void forgive(EmailAddress as, Origin from) {
        byAccount.forget(new Pair(as, from));
    }
}
