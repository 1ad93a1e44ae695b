package com.prescripto.booking.accounts.security;

import com.github.benmanes.caffeine.cache.Cache;
import com.github.benmanes.caffeine.cache.Caffeine;
import com.prescripto.booking.accounts.Account;
import com.prescripto.booking.accounts.AccountHolders.Holder;
import com.prescripto.booking.accounts.AccountId;
import com.prescripto.booking.kernel.Actor;
import com.prescripto.booking.kernel.Ids;
import com.prescripto.booking.kernel.Role;
import io.jsonwebtoken.JwtException;
import io.jsonwebtoken.JwtParser;
import io.jsonwebtoken.Jwts;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.Date;
import java.util.Optional;
import org.springframework.stereotype.Component;

/** Issues and reads access tokens: JWTs as RFC 9068 has them, signed with ES256 and nothing else. */
@Component
public class AccessTokens {

    /**
     * An access token.
     *
     * @param value for the Authorization header
     */
    public record AccessToken(String value, Instant expiresAt) {}

    /** What a token says. */
    record Bearer(AccountId account, Actor actor) {}

    private static final String US = "prescripto";
    private static final String TYPE = "at+jwt";

    /** Who calls often is recognised without reckoning the signature again; whoever is not among them waits for that. */
    private static final int MOST_KNOWN = 10_000;

    private final TokenKeys keys;
    private final Ids ids;
    private final Clock clock;
    private final Duration life;
    private final JwtParser parser;
    private final Cache<String, Known> known =
            Caffeine.newBuilder().maximumSize(MOST_KNOWN).build();

    /** What a token says that was ours when it was read, and still is until its time is over. */
    private record Known(Bearer bearer, Instant expiresAt) {}

    AccessTokens(TokenKeys keys, TokenProperties properties, Ids ids, Clock clock) {
        this.keys = keys;
        this.ids = ids;
        this.clock = clock;
        this.life = properties.life();
        this.parser = Jwts.parser()
                .sig()
                .clear()
                .add(Jwts.SIG.ES256)
                .and()
                .verifyWith(keys.publicKey().toKey())
                .requireIssuer(US)
                .requireAudience(US)
                .clock(() -> Date.from(clock.instant()))
                .build();
    }

    /** A token for an account, which nothing can call back; so it is short-lived. */
    public AccessToken issue(Account account, Holder holder) {
        var now = clock.instant();
        var expiresAt = now.plus(life);
        var value = Jwts.builder()
                .header()
                .type(TYPE)
                .keyId(keys.publicKey().getId())
                .and()
                .id(ids.next())
                .issuer(US)
                .audience()
                .add(US)
                .and()
                .subject(account.id().value())
                .claim("role", account.role().name())
                .claim("person", account.personId())
                .claim("name", holder.name())
                .issuedAt(Date.from(now))
                .expiration(Date.from(expiresAt))
                .signWith(keys.privateKey(), Jwts.SIG.ES256)
                .compact();
        return new AccessToken(value, expiresAt);
    }

    /** What a token says; empty when it is not one of ours, or its time is over. */
    Optional<Bearer> read(String token) {
        var before = known.getIfPresent(token);
        if (before == null) {
            return verified(token);
        }
        if (clock.instant().isBefore(before.expiresAt())) {
            return Optional.of(before.bearer());
        }
        known.invalidate(token);
        return Optional.empty();
    }

    private Optional<Bearer> verified(String token) {
        try {
            var jwt = parser.parseSignedClaims(token);
            if (!TYPE.equals(jwt.getHeader().getType())) {
                return Optional.empty();
            }
            var claims = jwt.getPayload();
            var role = Role.valueOf(claims.get("role", String.class));
            var actor = new Actor(role, claims.get("person", String.class));
            var bearer = new Bearer(new AccountId(claims.getSubject()), actor);
            if (claims.getExpiration() != null) {
                known.put(token, new Known(bearer, claims.getExpiration().toInstant()));
            }
            return Optional.of(bearer);
        } catch (JwtException | IllegalArgumentException notOurs) {
            return Optional.empty();
        }
    }
}
