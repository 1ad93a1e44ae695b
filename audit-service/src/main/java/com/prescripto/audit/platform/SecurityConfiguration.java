package com.prescripto.audit.platform;

import jakarta.servlet.DispatcherType;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.boot.autoconfigure.condition.ConditionalOnWebApplication;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;
import org.springframework.dao.DataAccessException;
import org.springframework.http.HttpHeaders;
import org.springframework.security.authentication.AuthenticationServiceException;
import org.springframework.security.config.ObjectPostProcessor;
import org.springframework.security.config.annotation.web.builders.HttpSecurity;
import org.springframework.security.config.annotation.web.configurers.CorsConfigurer;
import org.springframework.security.config.annotation.web.configurers.CsrfConfigurer;
import org.springframework.security.config.http.SessionCreationPolicy;
import org.springframework.security.core.context.SecurityContextHolder;
import org.springframework.security.oauth2.jwt.JwtTypeValidator;
import org.springframework.security.oauth2.server.resource.web.authentication.BearerTokenAuthenticationFilter;
import org.springframework.security.web.AuthenticationEntryPoint;
import org.springframework.security.web.SecurityFilterChain;
import org.springframework.security.web.access.AccessDeniedHandler;

/**
 * Who may do what: admins with an access token of booking-service, and tools with the service password, may read the trail;
 * nobody may write. Health, metrics and the API's description are open, and say nothing about people.
 *
 * <p>What a good access token is (issuer, audience, algorithm, where the keys are) stands in {@code application.yml}. No
 * cookie is ever read, so there is nothing to forge a request with, and no other origin is let in: the admin app comes
 * through its own server.
 */
@Configuration(proxyBeanMethods = false)
@ConditionalOnWebApplication
class SecurityConfiguration {

    private static final Logger log = LoggerFactory.getLogger(SecurityConfiguration.class);
    private static final String CONTENT_SECURITY_POLICY =
            "default-src 'self'; style-src 'self' 'unsafe-inline'; img-src 'self' data:; frame-ancestors 'none'";

    @Bean
    SecurityFilterChain security(
            HttpSecurity http, ServicePassword servicePassword, ProblemWriter problems, RefusalLog refusals) {
        return http.authorizeHttpRequests(requests -> requests.dispatcherTypeMatchers(DispatcherType.ERROR)
                        .permitAll()
                        .requestMatchers("/metrics", "/actuator/health/**")
                        .permitAll()
                        .requestMatchers("/v3/api-docs/**", "/swagger-ui.html", "/swagger-ui/**")
                        .permitAll()
                        .requestMatchers("/api/audit/**")
                        .hasAnyAuthority("ROLE_ADMIN", ServicePassword.AUTHORITY)
                        .anyRequest()
                        .authenticated())
                .authenticationProvider(servicePassword)
                .httpBasic(basic -> basic.authenticationEntryPoint(unauthenticated(problems)))
                .oauth2ResourceServer(bearer -> bearer.jwt(jwt -> {})
                        .authenticationEntryPoint(unauthenticated(problems))
                        .accessDeniedHandler(forbidden(problems, refusals))
                        .withObjectPostProcessor(keysAreAway(problems)))
                .exceptionHandling(failures -> failures.authenticationEntryPoint(unauthenticated(problems))
                        .accessDeniedHandler(forbidden(problems, refusals)))
                .sessionManagement(session -> session.sessionCreationPolicy(SessionCreationPolicy.STATELESS))
                .headers(headers -> headers.contentSecurityPolicy(csp -> csp.policyDirectives(CONTENT_SECURITY_POLICY)))
                .csrf(CsrfConfigurer::disable)
                .cors(CorsConfigurer::disable)
                .build();
    }

    /** Booking-service's access tokens say what they are (RFC 9068); no other kind of token of its making will do. */
    @Bean
    JwtTypeValidator accessTokensOnly() {
        return new JwtTypeValidator("at+jwt");
    }

    /** Asks for a bearer token only: an offer of Basic would make browsers ask for a password. */
    private static AuthenticationEntryPoint unauthenticated(ProblemWriter problems) {
        return (request, response, failure) -> {
            response.setHeader(HttpHeaders.WWW_AUTHENTICATE, "Bearer");
            problems.write(response, ProblemType.UNAUTHENTICATED);
        };
    }

    private static AccessDeniedHandler forbidden(ProblemWriter problems, RefusalLog refusals) {
        return (request, response, failure) -> {
            try {
                var asker = SecurityContextHolder.getContext().getAuthentication();
                if (asker != null) {
                    refusals.refused(asker, request);
                }
                problems.write(response, ProblemType.FORBIDDEN);
            } catch (DataAccessException away) {
                log.warn("A refusal could not be written down: {}", away.toString());
                problems.write(response, ProblemType.BUSY);
            }
        };
    }

    /** A token cannot be judged while booking-service, which has the keys, is away: that is our trouble, not the caller's. */
    private static ObjectPostProcessor<BearerTokenAuthenticationFilter> keysAreAway(ProblemWriter problems) {
        return new ObjectPostProcessor<>() {
            @Override
            public <O extends BearerTokenAuthenticationFilter> O postProcess(O filter) {
                filter.setAuthenticationFailureHandler((request, response, failure) -> {
                    if (failure instanceof AuthenticationServiceException) {
                        problems.write(response, ProblemType.BUSY);
                    } else {
                        unauthenticated(problems).commence(request, response, failure);
                    }
                });
                return filter;
            }
        };
    }
}
