package com.prescripto.booking.accounts.security;

import com.prescripto.booking.platform.Asker;
import jakarta.servlet.FilterChain;
import jakarta.servlet.ServletException;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;
import java.util.List;
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
    private final OpenAccounts accounts;

    BearerFilter(AccessTokens tokens, OpenAccounts accounts) {
        this.tokens = tokens;
        this.accounts = accounts;
    }

    @Override
    protected void doFilterInternal(HttpServletRequest request, HttpServletResponse response, FilterChain chain)
            throws ServletException, IOException {
        var header = request.getHeader(HttpHeaders.AUTHORIZATION);
        if (header != null && header.regionMatches(true, 0, SCHEME, 0, SCHEME.length())) {
            tokens.read(header.substring(SCHEME.length()).strip())
                    .filter(bearer -> accounts.isOpen(bearer.account()))
                    .ifPresent(bearer -> {
                        enter(authentication(bearer));
                        Asker.is(bearer.actor(), request);
                    });
        }
        chain.doFilter(request, response);
    }

    private static Authentication authentication(AccessTokens.Bearer bearer) {
        var role = new SimpleGrantedAuthority("ROLE_" + bearer.actor().role());
        return UsernamePasswordAuthenticationToken.authenticated(bearer, null, List.of(role));
    }

    private static void enter(Authentication authentication) {
        var context = SecurityContextHolder.createEmptyContext();
        context.setAuthentication(authentication);
        SecurityContextHolder.setContext(context);
    }
}
