package com.prescripto.audit.platform;

import jakarta.validation.constraints.NotNull;
import java.nio.charset.StandardCharsets;
import java.security.MessageDigest;
import java.util.List;
import org.springframework.boot.context.properties.ConfigurationProperties;
import org.springframework.security.authentication.AuthenticationProvider;
import org.springframework.security.authentication.BadCredentialsException;
import org.springframework.security.authentication.UsernamePasswordAuthenticationToken;
import org.springframework.security.core.Authentication;
import org.springframework.security.core.authority.SimpleGrantedAuthority;
import org.springframework.stereotype.Component;
import org.springframework.validation.annotation.Validated;

/** Signs in tools, as user {@code system} with the password all services share; nobody when no password is set. */
@Component
class ServicePassword implements AuthenticationProvider {

    static final String AUTHORITY = "ROLE_SYSTEM";
    private static final String USER = "system";

    /**
     * The password.
     *
     * @param password a long random secret; empty means nobody signs in with one
     */
    @Validated
    @ConfigurationProperties("prescripto.services")
    record Settings(@NotNull String password) {}

    private final String password;

    ServicePassword(Settings settings) {
        this.password = settings.password();
    }

    @Override
    public Authentication authenticate(Authentication sent) {
        var credentials = String.valueOf(sent.getCredentials());
        if (password.isEmpty() || !USER.equals(sent.getName()) || !same(credentials, password)) {
            throw new BadCredentialsException("Not the service password");
        }
        return UsernamePasswordAuthenticationToken.authenticated(
                USER, null, List.of(new SimpleGrantedAuthority(AUTHORITY)));
    }

    @Override
    public boolean supports(Class<?> authentication) {
        return UsernamePasswordAuthenticationToken.class.isAssignableFrom(authentication);
    }

    /** Takes as long for a near miss as for a far one. */
    private static boolean same(String sent, String expected) {
        return MessageDigest.isEqual(sent.getBytes(StandardCharsets.UTF_8), expected.getBytes(StandardCharsets.UTF_8));
    }
}
