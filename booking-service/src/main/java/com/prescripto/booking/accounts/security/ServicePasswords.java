package com.prescripto.booking.accounts.security;

import java.nio.charset.StandardCharsets;
import java.security.MessageDigest;
import java.util.List;
import org.springframework.security.authentication.AuthenticationProvider;
import org.springframework.security.authentication.BadCredentialsException;
import org.springframework.security.authentication.UsernamePasswordAuthenticationToken;
import org.springframework.security.core.Authentication;
import org.springframework.security.core.authority.SimpleGrantedAuthority;
import org.springframework.stereotype.Component;

/** Recognises our other services by the password they share. Compares without telling by its time how much was right. */
@Component
class ServicePasswords implements AuthenticationProvider {

    static final String ROLE = "SERVICE";

    private final ServiceProperties properties;

    ServicePasswords(ServiceProperties properties) {
        this.properties = properties;
    }

    @Override
    public Authentication authenticate(Authentication attempt) {
        var expected = properties.password();
        if (expected == null
                || expected.isBlank()
                || !properties.names().contains(attempt.getName())
                || !(attempt.getCredentials() instanceof String given)
                || !MessageDigest.isEqual(
                        given.getBytes(StandardCharsets.UTF_8), expected.getBytes(StandardCharsets.UTF_8))) {
            throw new BadCredentialsException("no such service");
        }
        return UsernamePasswordAuthenticationToken.authenticated(
                attempt.getName(), null, List.of(new SimpleGrantedAuthority("ROLE_" + ROLE)));
    }

    @Override
    public boolean supports(Class<?> authentication) {
        return UsernamePasswordAuthenticationToken.class.isAssignableFrom(authentication);
    }
}
