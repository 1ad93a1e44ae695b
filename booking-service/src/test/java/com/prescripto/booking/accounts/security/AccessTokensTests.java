package com.prescripto.booking.accounts.security;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatIllegalStateException;

import com.prescripto.booking.MovingClock;
import com.prescripto.booking.accounts.Account;
import com.prescripto.booking.accounts.AccountHolders.Holder;
import com.prescripto.booking.accounts.AccountId;
import com.prescripto.booking.accounts.MailChoice;
import com.prescripto.booking.accounts.PasswordHash;
import com.prescripto.booking.kernel.Actor;
import com.prescripto.booking.kernel.EmailAddress;
import com.prescripto.booking.kernel.Role;
import io.jsonwebtoken.JwtBuilder;
import io.jsonwebtoken.Jwts;
import java.nio.charset.StandardCharsets;
import java.security.GeneralSecurityException;
import java.security.Key;
import java.security.KeyPairGenerator;
import java.security.spec.ECGenParameterSpec;
import java.time.Duration;
import java.time.Instant;
import java.util.Base64;
import java.util.Date;
import java.util.Set;
import java.util.UUID;
import javax.crypto.spec.SecretKeySpec;
import org.junit.jupiter.api.DisplayNameGeneration;
import org.junit.jupiter.api.DisplayNameGenerator.ReplaceUnderscores;
import org.junit.jupiter.api.Test;

@DisplayNameGeneration(ReplaceUnderscores.class)
class AccessTokensTests {

    private static final TokenProperties PROPERTIES = new TokenProperties(null, Duration.ofMinutes(10));
    private static final Account ASHA = new Account(
            new AccountId("acc_1"),
            1,
            Role.DOCTOR,
            new EmailAddress("asha@test.example"),
            null,
            new PasswordHash("$argon2id$the-hash"),
            Instant.parse("2026-01-01T00:00:00Z"),
            null,
            new MailChoice("the-secret", Set.of()),
            "doc_1",
            "Dr Asha Rao",
            Instant.parse("2026-01-01T00:00:00Z"));
    private static final Holder HOLDER = new Holder("Dr Asha Rao", null);

    private final MovingClock clock = new MovingClock(Instant.parse("2026-11-23T04:00:00Z"));
    private final TokenKeys keys = new TokenKeys(PROPERTIES);
    private final AccessTokens tokens = tokens(keys);

    @Test
    void a_token_says_who_acts_and_as_what() {
        var bearer = tokens.read(tokens.issue(ASHA, HOLDER).value());
        assertThat(bearer).contains(new AccessTokens.Bearer(new AccountId("acc_1"), new Actor(Role.DOCTOR, "doc_1")));
    }

    @Test
    void a_token_ends_after_ten_minutes() {
        var token = tokens.issue(ASHA, HOLDER);
        assertThat(token.expiresAt()).isEqualTo(clock.instant().plus(Duration.ofMinutes(10)));
        clock.move(Duration.ofMinutes(10).minusSeconds(1));
        assertThat(tokens.read(token.value())).isPresent();
        clock.move(Duration.ofSeconds(2));
        assertThat(tokens.read(token.value())).isEmpty();
    }

    @Test
    void a_token_holds_neither_a_password_nor_an_address() {
        var parts = tokens.issue(ASHA, HOLDER).value().split("\\.", -1);
        var payload = new String(Base64.getUrlDecoder().decode(parts[1]), StandardCharsets.UTF_8);
        assertThat(payload)
                .contains("\"role\":\"DOCTOR\"", "\"person\":\"doc_1\"", "\"exp\":")
                .doesNotContain("argon", "hash", "password", "asha@test.example");
        var header = new String(Base64.getUrlDecoder().decode(parts[0]), StandardCharsets.UTF_8);
        assertThat(header)
                .contains(
                        "\"alg\":\"ES256\"",
                        "\"typ\":\"at+jwt\"",
                        keys.publicKey().getId());
    }

    @Test
    void a_token_signed_by_somebody_else_is_nothing() {
        assertThat(tokens(new TokenKeys(PROPERTIES))
                        .read(tokens.issue(ASHA, HOLDER).value()))
                .isEmpty();
    }

    @Test
    void a_token_that_is_not_signed_is_nothing() {
        assertThat(tokens.read(forged().compact())).isEmpty();
    }

    @Test
    void the_public_key_does_not_pass_as_a_shared_secret() {
        Key secret = new SecretKeySpec(keys.publicKey().toKey().getEncoded(), "HmacSHA256");
        assertThat(tokens.read(forged().signWith(secret).compact())).isEmpty();
    }

    @Test
    void a_token_for_another_purpose_is_nothing() {
        var other = forged().header()
                .type("JWT")
                .and()
                .signWith(keys.privateKey(), Jwts.SIG.ES256)
                .compact();
        assertThat(tokens.read(other)).isEmpty();
        var right = forged().signWith(keys.privateKey(), Jwts.SIG.ES256).compact();
        assertThat(tokens.read(right)).as("all but the purpose was right").isPresent();
    }

    @Test
    void a_token_for_another_audience_is_nothing() {
        var other = Jwts.builder()
                .header()
                .type("at+jwt")
                .and()
                .issuer("prescripto")
                .audience()
                .add("elsewhere")
                .and()
                .subject("acc_1")
                .claim("role", "ADMIN")
                .claim("person", "acc_1")
                .expiration(Date.from(clock.instant().plusSeconds(60)))
                .signWith(keys.privateKey(), Jwts.SIG.ES256)
                .compact();
        assertThat(tokens.read(other)).isEmpty();
    }

    @Test
    void nonsense_is_nothing() {
        assertThat(tokens.read("")).isEmpty();
        assertThat(tokens.read("a.b.c")).isEmpty();
        assertThat(tokens.read("eyJhbGciOiJub25lIn0..")).isEmpty();
    }

    @Test
    void a_configured_key_survives_a_restart() throws GeneralSecurityException {
        var configured = new TokenProperties(pem("secp256r1"), Duration.ofMinutes(10));
        var before = new TokenKeys(configured);
        var after = new TokenKeys(configured);
        assertThat(after.publicKey().getId()).isEqualTo(before.publicKey().getId());
        assertThat(tokens(after).read(tokens(before).issue(ASHA, HOLDER).value()))
                .isPresent();
    }

    @Test
    void a_key_that_cannot_be_used_is_refused_without_being_quoted() throws GeneralSecurityException {
        var pem = pem("secp384r1");
        assertThatIllegalStateException()
                .isThrownBy(() -> new TokenKeys(new TokenProperties(pem, Duration.ofMinutes(10))))
                .withNoCause()
                .withMessageNotContaining(pem.substring(40, 60));
        assertThatIllegalStateException()
                .isThrownBy(() -> new TokenKeys(new TokenProperties("no key at all", Duration.ofMinutes(10))));
    }

    private JwtBuilder forged() {
        return Jwts.builder()
                .header()
                .type("at+jwt")
                .and()
                .issuer("prescripto")
                .audience()
                .add("prescripto")
                .and()
                .subject("acc_1")
                .claim("role", "ADMIN")
                .claim("person", "acc_1")
                .expiration(Date.from(clock.instant().plusSeconds(60)));
    }

    private AccessTokens tokens(TokenKeys by) {
        return new AccessTokens(by, PROPERTIES, () -> UUID.randomUUID().toString(), clock);
    }

    private static String pem(String curve) throws GeneralSecurityException {
        var generator = KeyPairGenerator.getInstance("EC");
        generator.initialize(new ECGenParameterSpec(curve));
        var encoded = generator.generateKeyPair().getPrivate().getEncoded();
        return "-----BEGIN PRIVATE KEY-----\n"
                + Base64.getMimeEncoder().encodeToString(encoded)
                + "\n-----END PRIVATE KEY-----\n";
    }
}
