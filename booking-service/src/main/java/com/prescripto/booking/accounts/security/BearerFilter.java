package com.prescripto.booking.accounts.security;

import jakarta.servlet.FilterChain;
import jakarta.servlet.ServletException;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;
import java.util.List;
import java.util.Optional;
import org.springframework.http.HttpHeaders;
import org.springframework.security.authentication.UsernamePasswordAuthenticationToken;
import org.springframework.security.core.Authentication;
import org.springframework.security.core.authority.SimpleGrantedAuthority;
import org.springframework.security.core.context.SecurityContextHolder;
import org.springframework.web.filter.OncePerRequestFilter;

/**
 * Recognises who sends a request by its access token. A token that is no good makes its sender a stranger, not a failure:
 * what is public stays so, and the rest asks them to sign in. Made by {@link SecurityConfiguration} and no bean of its
 * own, or the container would run it for every request by itself.
 */
class BearerFilter extends OncePerRequestFilter {

    private static final String SCHEME = "Bearer ";

    private final AccessTokens tokens;

    BearerFilter(AccessTokens tokens) {
        this.tokens = tokens;
    }

    @Override
    protected void doFilterInternal(HttpServletRequest request, HttpServletResponse response, FilterChain chain)
            throws ServletException, IOException {
        var header = request.getHeader(HttpHeaders.AUTHORIZATION);
        if (header != null && header.regionMatches(true, 0, SCHEME, 0, SCHEME.length())) {
            authentication(header.substring(SCHEME.length()).strip()).ifPresent(BearerFilter::enter);
        }
        chain.doFilter(request, response);
    }

    private Optional<Authentication> authentication(String token) {
        return tokens.read(token).map(bearer -> {
            var role = new SimpleGrantedAuthority("ROLE_" + bearer.actor().role());
            return UsernamePasswordAuthenticationToken.authenticated(bearer, null, List.of(role));
        });
    }

    private static void enter(Authentication authentication) {
        var context = SecurityContextHolder.createEmptyContext();
        context.setAuthentication(authentication);
        SecurityContextHolder.setContext(context);
    }
}
