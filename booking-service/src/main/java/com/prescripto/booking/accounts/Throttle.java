package com.prescripto.booking.accounts;

import com.prescripto.booking.kernel.EmailAddress;
import java.time.Duration;
import java.util.Optional;

/**
 * Slows down guessing. Counts by where the tries come from, alone and together with the account, but never by the account
 * alone: then anybody could lock anybody out.
 */
public interface Throttle {

    /** Counts a try to open an account; tells how long to wait when there were too many. */
    Optional<Duration> countRegistration(Origin from);

    /** Counts a try to sign in; tells how long to wait when there were too many. */
    Optional<Duration> countSignIn(EmailAddress as, Origin from);

    /** Counts a wish for a mail to an address; tells how long to wait when there were too many. */
    Optional<Duration> countMail(EmailAddress to, Origin from);

    /** Forgets the tries of somebody who did know the password. */
    void forgive(EmailAddress as, Origin from);
}
