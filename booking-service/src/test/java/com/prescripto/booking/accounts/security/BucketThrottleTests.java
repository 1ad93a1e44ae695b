package com.prescripto.booking.accounts.security;

import static org.assertj.core.api.Assertions.assertThat;

import com.prescripto.booking.MovingClock;
import com.prescripto.booking.accounts.Origin;
import com.prescripto.booking.kernel.EmailAddress;
import java.time.Duration;
import java.time.Instant;
import org.junit.jupiter.api.DisplayNameGeneration;
import org.junit.jupiter.api.DisplayNameGenerator.ReplaceUnderscores;
import org.junit.jupiter.api.Test;

@DisplayNameGeneration(ReplaceUnderscores.class)
class BucketThrottleTests {

    private static final EmailAddress ASHA = new EmailAddress("asha@test.example");
    private static final EmailAddress RAVI = new EmailAddress("ravi@test.example");
    private static final Origin ATTACKER = new Origin("192.0.2.66");
    private static final Origin HOME = new Origin("192.0.2.1");

    private final MovingClock clock = new MovingClock(Instant.parse("2026-11-23T04:00:00Z"));
    private final BucketThrottle throttle =
            new BucketThrottle(new ThrottleProperties(5, 12, Duration.ofMinutes(1), 3, Duration.ofMinutes(15)), clock);

    @Test
    void who_guesses_one_password_after_another_has_to_wait() {
        exhaust(ASHA, ATTACKER, 5);
        assertThat(throttle.countSignIn(ASHA, ATTACKER))
                .hasValueSatisfying(wait -> assertThat(wait).isBetween(Duration.ofSeconds(1), Duration.ofSeconds(12)));
    }

    @Test
    void guessing_does_not_lock_the_account_for_its_holder() {
        exhaust(ASHA, ATTACKER, 5);
        assertThat(throttle.countSignIn(ASHA, ATTACKER)).isPresent();
        assertThat(throttle.countSignIn(ASHA, HOME)).isEmpty();
    }

    @Test
    void trying_one_password_on_many_accounts_is_counted_as_well() {
        for (int account = 0; account < 12; account++) {
            assertThat(throttle.countSignIn(new EmailAddress("p" + account + "@test.example"), ATTACKER))
                    .isEmpty();
        }
        assertThat(throttle.countSignIn(RAVI, ATTACKER)).isPresent();
        assertThat(throttle.countRegistration(ATTACKER)).isPresent();
        assertThat(throttle.countRegistration(HOME)).isEmpty();
    }

    @Test
    void who_wants_one_mail_after_another_has_to_wait_and_can_still_sign_in() {
        for (int mail = 0; mail < 3; mail++) {
            assertThat(throttle.countMail(ASHA, ATTACKER)).isEmpty();
        }
        assertThat(throttle.countMail(ASHA, ATTACKER))
                .hasValueSatisfying(wait -> assertThat(wait).isBetween(Duration.ofMinutes(1), Duration.ofMinutes(5)));
        assertThat(throttle.countMail(RAVI, ATTACKER)).as("to somebody else").isEmpty();
        assertThat(throttle.countMail(ASHA, HOME)).as("from somewhere else").isEmpty();
        assertThat(throttle.countSignIn(ASHA, ATTACKER)).isEmpty();
    }

    @Test
    void mails_to_many_addresses_are_counted_as_well() {
        for (int account = 0; account < 12; account++) {
            assertThat(throttle.countMail(new EmailAddress("p" + account + "@test.example"), ATTACKER))
                    .isEmpty();
        }
        assertThat(throttle.countMail(RAVI, ATTACKER)).isPresent();
    }

    @Test
    void waiting_helps() {
        exhaust(ASHA, ATTACKER, 5);
        var wait = throttle.countSignIn(ASHA, ATTACKER).orElseThrow();
        clock.move(wait);
        assertThat(throttle.countSignIn(ASHA, ATTACKER)).isEmpty();
    }

    @Test
    void who_knew_the_password_after_all_starts_afresh() {
        exhaust(ASHA, HOME, 5);
        throttle.forgive(ASHA, HOME);
        assertThat(throttle.countSignIn(ASHA, HOME)).isEmpty();
    }

    private void exhaust(EmailAddress account, Origin from, int tries) {
        for (int attempt = 0; attempt < tries; attempt++) {
            assertThat(throttle.countSignIn(account, from)).isEmpty();
        }
    }
}
