package com.prescripto.audit.testing;

import com.nimbusds.jose.JOSEException;
import com.nimbusds.jose.JOSEObjectType;
import com.nimbusds.jose.JWSAlgorithm;
import com.nimbusds.jose.JWSHeader;
import com.nimbusds.jose.crypto.ECDSASigner;
import com.nimbusds.jose.jwk.Curve;
import com.nimbusds.jose.jwk.ECKey;
import com.nimbusds.jose.jwk.JWKSet;
import com.nimbusds.jose.jwk.gen.ECKeyGenerator;
import com.nimbusds.jwt.JWTClaimsSet;
import com.nimbusds.jwt.SignedJWT;
import com.sun.net.httpserver.HttpServer;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.net.InetAddress;
import java.net.InetSocketAddress;
import java.nio.charset.StandardCharsets;
import java.time.Instant;
import java.util.Date;
import java.util.function.Consumer;

/** Signs access tokens as booking-service does and gives out its public key where booking-service does. */
public final class TokenIssuer implements AutoCloseable {

    private final ECKey key;
    private final HttpServer server;

    public TokenIssuer() {
        try {
            key = newKey();
            server = HttpServer.create(new InetSocketAddress(InetAddress.getLoopbackAddress(), 0), 0);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
        var keys = new JWKSet(key.toPublicJWK()).toString().getBytes(StandardCharsets.UTF_8);
        server.createContext("/.well-known/jwks.json", exchange -> {
            exchange.getResponseHeaders().set("Content-Type", "application/json");
            exchange.sendResponseHeaders(200, keys.length);
            exchange.getResponseBody().write(keys);
            exchange.close();
        });
        server.start();
    }

    /** What booking-service's address would be. */
    public String url() {
        return "http://127.0.0.1:" + server.getAddress().getPort();
    }

    public ECKey key() {
        return key;
    }

    /** A key nobody gives out, under the name of the one that is. */
    public static ECKey newKey() {
        try {
            return new ECKeyGenerator(Curve.P_256).keyID("of-these-tests").generate();
        } catch (JOSEException e) {
            throw new IllegalStateException(e);
        }
    }

    /** A good token. */
    public String token(String role) {
        return token(role, claims -> {});
    }

    /** A token with something changed. */
    public String token(String role, Consumer<JWTClaimsSet.Builder> change) {
        return token(role, "at+jwt", key, change);
    }

    public static String token(String role, String type, ECKey key, Consumer<JWTClaimsSet.Builder> change) {
        var now = Instant.now();
        var claims = new JWTClaimsSet.Builder()
                .issuer("prescripto")
                .audience("prescripto")
                .subject("acc_1")
                .claim("role", role)
                .issueTime(Date.from(now))
                .expirationTime(Date.from(now.plusSeconds(600)));
        change.accept(claims);
        var header = new JWSHeader.Builder(JWSAlgorithm.ES256)
                .type(new JOSEObjectType(type))
                .keyID(key.getKeyID())
                .build();
        var token = new SignedJWT(header, claims.build());
        try {
            token.sign(new ECDSASigner(key));
        } catch (JOSEException e) {
            throw new IllegalStateException(e);
        }
        return token.serialize();
    }

    @Override
    public void close() {
        server.stop(0);
    }
}
