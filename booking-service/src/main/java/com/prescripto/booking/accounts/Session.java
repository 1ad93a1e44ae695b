package com.prescripto.booking.accounts;

import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/**
 * A browser that stays signed in to one app: a family of refresh tokens, each good for one use.
 *
 * <p>A token that is used twice was stolen or copied, so its second use ends the session for everybody who holds a token
 * of it. One exception: two tabs of one browser may use the same token at the same moment. So a token stays good for
 * {@link #GRACE} after its first use. The second tab gets a token of its own then; both are good, as nobody can tell whose
 * answer the browser keeps.
 *
 * @param version one more with every change
 * @param passwordSetAt which of the account's passwords opened it: under another one it is over
 * @param tokens those that are good, and those used less than a grace ago
 */
public record Session(
        String id,
        long version,
        AccountId account,
        Instant passwordSetAt,
        App app,
        List<Token> tokens,
        Instant expiresAt) {

    static final String KIND = "ses";

    /** How long somebody stays signed in without coming by. */
    public static final Duration LIFE = Duration.ofDays(30);

    static final Duration GRACE = Duration.ofSeconds(10);

    public Session {
        tokens = List.copyOf(tokens);
    }

    /**
     * One token of the family.
     *
     * @param usedAt absent until its first use
     */
    public record Token(String hash, @Nullable Instant usedAt) {

        boolean fresh() {
            return usedAt == null;
        }

        boolean usedRecently(Instant now) {
            return usedAt != null && now.isBefore(usedAt.plus(GRACE));
        }
    }

    /** What a token is worth. */
    enum Verdict {
        /** It may be exchanged for the next one. */
        GOOD,
        /** The session's time is over. */
        EXPIRED,
        /** It was used before: the session must end. */
        STOLEN
    }

    static Session open(RefreshToken first, Account account, App app, Instant now) {
        var tokens = List.of(new Token(first.hash(), null));
        return new Session(first.sessionId(), 1, account.id(), account.passwordSetAt(), app, tokens, now.plus(LIFE));
    }

    /** Whether the password it was opened with still counts. */
    boolean isOf(Account its) {
        return its.id().equals(account) && its.passwordSetAt().equals(passwordSetAt);
    }

    Verdict judge(RefreshToken token, Instant now) {
        if (!now.isBefore(expiresAt)) {
            return Verdict.EXPIRED;
        }
        return known(token)
                .filter(known -> known.fresh() || known.usedRecently(now))
                .map(known -> Verdict.GOOD)
                .orElse(Verdict.STOLEN);
    }

    /** The session after a good token was exchanged for the next one. */
    Session renew(RefreshToken token, RefreshToken next, Instant now) {
        var first = known(token).filter(Token::fresh).isPresent();
        var others = tokens.stream()
                .map(known -> first && known.fresh() ? new Token(known.hash(), now) : known)
                .filter(known -> known.fresh() || known.usedRecently(now));
        var remembered =
                Stream.concat(others, Stream.of(new Token(next.hash(), null))).toList();
        return new Session(id, version + 1, account, passwordSetAt, app, remembered, now.plus(LIFE));
    }

    /** Whether it is one of the session's tokens, used or not. */
    boolean knows(RefreshToken token) {
        return known(token).isPresent();
    }

    private Optional<Token> known(RefreshToken token) {
        var hash = token.hash();
        return tokens.stream().filter(known -> known.hash().equals(hash)).findFirst();
    }
}
