package com.prescripto.devstack.run;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.attribute.PosixFilePermissions;
import java.security.KeyFactory;
import java.security.interfaces.ECPrivateKey;
import java.security.spec.PKCS8EncodedKeySpec;
import java.util.Base64;
import org.junit.jupiter.api.DisplayNameGeneration;
import org.junit.jupiter.api.DisplayNameGenerator.ReplaceUnderscores;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

@DisplayNameGeneration(ReplaceUnderscores.class)
class SecretsTests {
    @TempDir
    Path folder;

    @Test
    void a_password_is_made_once_and_kept_for_its_owner_only() throws Exception {
        String password = new Secrets(folder).password("rabbitmq");
        assertThat(password).matches("[A-Za-z0-9]{32}");
        assertThat(new Secrets(folder).password("rabbitmq")).isEqualTo(password);
        assertThat(new Secrets(folder).password("postgres")).isNotEqualTo(password);
        assertThat(PosixFilePermissions.toString(Files.getPosixFilePermissions(folder.resolve("rabbitmq"))))
                .isEqualTo("rw-------");
    }

    @Test
    void the_token_key_is_a_p_256_key_in_pkcs_8_pem() throws Exception {
        String pem = new Secrets(folder).tokenKey();
        assertThat(pem).startsWith("-----BEGIN PRIVATE KEY-----\n").endsWith("-----END PRIVATE KEY-----\n");
        byte[] encoded = Base64.getMimeDecoder().decode(pem.replaceAll("-----[A-Z ]+-----", ""));
        ECPrivateKey key =
                (ECPrivateKey) KeyFactory.getInstance("EC").generatePrivate(new PKCS8EncodedKeySpec(encoded));
        assertThat(key.getParams().getOrder().bitLength()).isEqualTo(256);
        assertThat(new Secrets(folder).tokenKey()).isEqualTo(pem);
    }
}
