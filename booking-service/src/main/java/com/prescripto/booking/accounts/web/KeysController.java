package com.prescripto.booking.accounts.web;

import com.prescripto.booking.accounts.security.TokenKeys;
import java.time.Duration;
import java.util.List;
import java.util.Objects;
import org.springframework.http.CacheControl;
import org.springframework.http.ResponseEntity;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.RestController;

/** Publishes the key that other services check our access tokens with (RFC 7517). */
@RestController
class KeysController {

    /** The keys, of which there is one. */
    record JsonWebKeys(List<JsonWebKey> keys) {}

    /** A public key, on an elliptic curve. */
    record JsonWebKey(String kty, String crv, String x, String y, String kid, String alg, String use) {}

    private static final Duration FRESH = Duration.ofMinutes(5);

    private final JsonWebKeys keys;

    KeysController(TokenKeys keys) {
        var key = keys.publicKey();
        this.keys = new JsonWebKeys(List.of(new JsonWebKey(
                key.getType(),
                member(keys, "crv"),
                member(keys, "x"),
                member(keys, "y"),
                key.getId(),
                key.getAlgorithm(),
                key.getPublicKeyUse())));
    }

    @GetMapping("/.well-known/jwks.json")
    ResponseEntity<JsonWebKeys> keys() {
        return ResponseEntity.ok()
                .cacheControl(CacheControl.maxAge(FRESH).cachePublic())
                .body(keys);
    }

    private static String member(TokenKeys keys, String name) {
        return Objects.requireNonNull(keys.publicKey().get(name)).toString();
    }
}
