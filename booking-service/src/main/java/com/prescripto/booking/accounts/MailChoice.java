package com.prescripto.booking.accounts;

import java.util.EnumSet;
import java.util.Set;

/**
 * Which mails somebody does not want. Tells its secret to nobody, not even a log.
 *
 * @param secret makes the links by which mails are given up without signing in; worth no more than that
 */
public record MailChoice(String secret, Set<OptionalMail> declined) {

    public MailChoice {
        declined = Set.copyOf(declined);
    }

    static MailChoice all(String secret) {
        return new MailChoice(secret, Set.of());
    }

    /** Whether they want them; everybody does who has not said otherwise. */
    public boolean wants(OptionalMail kind) {
        return !declined.contains(kind);
    }

    MailChoice with(OptionalMail kind, boolean wanted) {
        var others = EnumSet.noneOf(OptionalMail.class);
        others.addAll(declined);
        if (wanted) {
            others.remove(kind);
        } else {
            others.add(kind);
        }
        return new MailChoice(secret, others);
    }

    @Override
    public String toString() {
        return "MailChoice" + declined;
    }
}
