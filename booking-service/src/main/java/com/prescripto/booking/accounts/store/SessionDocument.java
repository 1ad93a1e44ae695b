package com.prescripto.booking.accounts.store;

import com.prescripto.booking.accounts.AccountId;
import com.prescripto.booking.accounts.App;
import com.prescripto.booking.accounts.Session;
import java.time.Instant;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.springframework.data.annotation.Id;

/** How a session is stored. */
record SessionDocument(
        @Id String id,
        long v,
        String account,
        Instant passwordSetAt,
        String app,
        List<TokenDocument> tokens,
        Instant expiresAt) {

    /** How one of its tokens is stored. */
    record TokenDocument(String hash, @Nullable Instant usedAt) {}

    static SessionDocument of(Session session) {
        return new SessionDocument(
                session.id(),
                session.version(),
                session.account().value(),
                session.passwordSetAt(),
                session.app().name(),
                session.tokens().stream()
                        .map(token -> new TokenDocument(token.hash(), token.usedAt()))
                        .toList(),
                session.expiresAt());
    }

    Session session() {
        return new Session(
                id,
                v,
                new AccountId(account),
                passwordSetAt,
                App.valueOf(app),
                tokens.stream()
                        .map(token -> new Session.Token(token.hash(), token.usedAt()))
                        .toList(),
                expiresAt);
    }
}
