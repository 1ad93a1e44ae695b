package com.prescripto.booking.accounts.security;

import io.jsonwebtoken.security.EcPublicJwk;
import io.jsonwebtoken.security.Jwks;
import java.math.BigInteger;
import java.security.GeneralSecurityException;
import java.security.KeyFactory;
import java.security.KeyPair;
import java.security.KeyPairGenerator;
import java.security.interfaces.ECPrivateKey;
import java.security.interfaces.ECPublicKey;
import java.security.spec.ECGenParameterSpec;
import java.security.spec.ECPoint;
import java.security.spec.ECPublicKeySpec;
import java.security.spec.PKCS8EncodedKeySpec;
import java.util.Base64;
import org.bouncycastle.crypto.ec.CustomNamedCurves;
import org.bouncycastle.math.ec.FixedPointCombMultiplier;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.stereotype.Component;

/** The pair of keys that access tokens are signed and checked with. The public one may be known to everybody. */
@Component
public class TokenKeys {

    private static final Logger log = LoggerFactory.getLogger(TokenKeys.class);
    private static final String CURVE = "secp256r1";

    private final ECPrivateKey privateKey;
    private final EcPublicJwk publicKey;

    TokenKeys(TokenProperties properties) {
        var pair = pair(properties);
        this.privateKey = (ECPrivateKey) pair.getPrivate();
        this.publicKey = Jwks.builder()
                .key((ECPublicKey) pair.getPublic())
                .idFromThumbprint()
                .algorithm("ES256")
                .publicKeyUse("sig")
                .build();
    }

    /** The public key with its id, which is its thumbprint (RFC 7638). */
    public EcPublicJwk publicKey() {
        return publicKey;
    }

    ECPrivateKey privateKey() {
        return privateKey;
    }

    private static KeyPair pair(TokenProperties properties) {
        var pem = properties.privateKey();
        try {
            if (pem != null && !pem.isBlank()) {
                return read(pem);
            }
            log.warn("no prescripto.tokens.private-key: made one; a restart ends all access tokens");
            var generator = KeyPairGenerator.getInstance("EC");
            generator.initialize(new ECGenParameterSpec(CURVE));
            return generator.generateKeyPair();
        } catch (GeneralSecurityException | IllegalArgumentException | ClassCastException unusable) {
            // The cause is left out: it may quote the key.
            throw new IllegalStateException("prescripto.tokens.private-key is no P-256 key in PKCS#8 PEM");
        }
    }

    private static KeyPair read(String pem) throws GeneralSecurityException {
        var base64 = pem.replaceAll("-----(BEGIN|END) PRIVATE KEY-----", "").replaceAll("\\s+", "");
        var keys = KeyFactory.getInstance("EC");
        var key = (ECPrivateKey)
                keys.generatePrivate(new PKCS8EncodedKeySpec(Base64.getDecoder().decode(base64)));
        var parameters = CustomNamedCurves.getByName(CURVE);
        if (!key.getParams().getOrder().equals(parameters.getN())) {
            throw new IllegalArgumentException("another curve");
        }
        var point = new FixedPointCombMultiplier()
                .multiply(parameters.getG(), key.getS())
                .normalize();
        BigInteger x = point.getAffineXCoord().toBigInteger();
        BigInteger y = point.getAffineYCoord().toBigInteger();
        var publicKey = keys.generatePublic(new ECPublicKeySpec(new ECPoint(x, y), key.getParams()));
        return new KeyPair(publicKey, key);
    }
}
