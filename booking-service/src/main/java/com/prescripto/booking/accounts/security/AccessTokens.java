package com.prescripto.booking.accounts.security;

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

    private final TokenKeys keys;
    private final Ids ids;
    private final Clock clock;
    private final Duration life;
    private final JwtParser parser;

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
        try {
            var jwt = parser.parseSignedClaims(token);
            if (!TYPE.equals(jwt.getHeader().getType())) {
                return Optional.empty();
            }
            var claims = jwt.getPayload();
            var role = Role.valueOf(claims.get("role", String.class));
            var actor = new Actor(role, claims.get("person", String.class));
            return Optional.of(new Bearer(new AccountId(claims.getSubject()), actor));
        } catch (JwtException | IllegalArgumentException notOurs) {
            return Optional.empty();
        }
    }
}
