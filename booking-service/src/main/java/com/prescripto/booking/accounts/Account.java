package com.prescripto.booking.accounts;

import com.prescripto.booking.kernel.Actor;
import com.prescripto.booking.kernel.EmailAddress;
import com.prescripto.booking.kernel.Role;
import java.time.Instant;

/**
 * The right to sign in.
 *
 * <p>The account is stored before the person it is for, because its unique e-mail address decides who gets it. It holds
 * all that is needed to store the person later, should the process die in between.
 *
 * @param email unique among all accounts
 * @param personId of the patient or the doctor; an admin is nobody else, so there it is the account's own id
 * @param name of the person when the account was opened; theirs may have changed since
 */
public record Account(
        AccountId id,
        Role role,
        EmailAddress email,
        PasswordHash password,
        String personId,
        String name,
        Instant openedAt) {

    /** As whom the account's holder acts. */
    public Actor actor() {
        return new Actor(role, personId);
    }
}
