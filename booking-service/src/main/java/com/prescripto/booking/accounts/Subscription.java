package com.prescripto.booking.accounts;

import java.nio.charset.StandardCharsets;
import java.security.GeneralSecurityException;
import java.security.MessageDigest;
import java.util.Base64;
import java.util.Locale;
import java.util.Optional;
import java.util.regex.Pattern;
import javax.crypto.Mac;
import javax.crypto.spec.SecretKeySpec;

/**
 * What a link in a mail shows so that its reader can give up mails of that kind, and have them again, without signing in:
 * whose, which, and that we wrote it. It is good for nothing else and has no end, as mails are kept.
 */
public record Subscription(AccountId account, OptionalMail kind, String seal) {

    private static final String ALGORITHM = "HmacSHA256";
    private static final Pattern FORM = Pattern.compile("(acc_[0-9a-f-]{36})\\.([a-z]{1,20})\\.([A-Za-z0-9_-]{43})");

    /** The one of an account for a kind of mail: always the same. */
    public static Subscription of(Account account, OptionalMail kind) {
        return new Subscription(account.id(), kind, seal(account, kind));
    }

    /** Reads a link's text; empty when it is none of ours. */
    public static Optional<Subscription> parse(String text) {
        var found = FORM.matcher(text);
        if (!found.matches()) {
            return Optional.empty();
        }
        try {
            var kind = OptionalMail.valueOf(found.group(2).toUpperCase(Locale.ROOT));
            return Optional.of(new Subscription(new AccountId(found.group(1)), kind, found.group(3)));
        } catch (IllegalArgumentException unknownKind) {
            return Optional.empty();
        }
    }

    /** For the link. */
    public String value() {
        return account + "." + kind.name().toLowerCase(Locale.ROOT) + "." + seal;
    }

    /** Whether we wrote it, for this account. Does not tell by its time how much was right. */
    boolean isFor(Account its) {
        var expected = seal(its, kind).getBytes(StandardCharsets.US_ASCII);
        return its.id().equals(account) && MessageDigest.isEqual(expected, seal.getBytes(StandardCharsets.US_ASCII));
    }

    private static String seal(Account account, OptionalMail kind) {
        try {
            var mac = Mac.getInstance(ALGORITHM);
            mac.init(new SecretKeySpec(account.mails().secret().getBytes(StandardCharsets.US_ASCII), ALGORITHM));
            var sealed = mac.doFinal((account.id() + "." + kind).getBytes(StandardCharsets.US_ASCII));
            return Base64.getUrlEncoder().withoutPadding().encodeToString(sealed);
        } catch (GeneralSecurityException never) {
            throw new IllegalStateException(never);
        }
    }

    @Override
    public String toString() {
        return "Subscription[" + account + " " + kind + "]";
    }
}
