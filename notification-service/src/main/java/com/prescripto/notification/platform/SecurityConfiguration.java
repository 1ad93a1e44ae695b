package com.prescripto.notification.platform;

import org.springframework.boot.autoconfigure.condition.ConditionalOnWebApplication;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;
import org.springframework.core.annotation.Order;
import org.springframework.security.authentication.AuthenticationServiceException;
import org.springframework.security.config.Customizer;
import org.springframework.security.config.ObjectPostProcessor;
import org.springframework.security.config.annotation.web.builders.HttpSecurity;
import org.springframework.security.config.annotation.web.configurers.AbstractHttpConfigurer;
import org.springframework.security.config.http.SessionCreationPolicy;
import org.springframework.security.core.userdetails.User;
import org.springframework.security.core.userdetails.UserDetailsService;
import org.springframework.security.crypto.factory.PasswordEncoderFactories;
import org.springframework.security.oauth2.jwt.JwtTypeValidator;
import org.springframework.security.oauth2.server.resource.web.authentication.BearerTokenAuthenticationFilter;
import org.springframework.security.provisioning.InMemoryUserDetailsManager;
import org.springframework.security.web.SecurityFilterChain;

/**
 * Who may call what. Health and metrics are open to the machines that watch; admins see the messages, and patients those
 * about their own appointments; everything else,
 * whatever a later endpoint may be, needs the service password. There is no endpoint that sends a mail of its caller's
 * making.
 */
@Configuration(proxyBeanMethods = false)
@ConditionalOnWebApplication
class SecurityConfiguration {
    /** The one caller: booking-service, which speaks for the people signed in to it. */
    private static final String CALLER = "booking-service";

    /** People, with an access token of booking-service (what a good one is stands in {@code application.yml}). */
    @Bean
    @Order(1)
    SecurityFilterChain people(HttpSecurity http, ProblemReplies problems) {
        return http.securityMatcher("/api/messages", "/api/messages/**", "/api/patient/messages")
                .authorizeHttpRequests(paths -> paths.requestMatchers("/api/patient/messages")
                        .hasRole("PATIENT")
                        .anyRequest()
                        .hasRole("ADMIN"))
                .oauth2ResourceServer(bearer -> bearer.jwt(jwt -> {})
                        .authenticationEntryPoint(problems::signInFirst)
                        .accessDeniedHandler(problems)
                        .withObjectPostProcessor(new KeysAreAway(problems)))
                .exceptionHandling(refusals ->
                        refusals.authenticationEntryPoint(problems::signInFirst).accessDeniedHandler(problems))
                .csrf(AbstractHttpConfigurer::disable) // no cookie is ever read
                .sessionManagement(sessions -> sessions.sessionCreationPolicy(SessionCreationPolicy.STATELESS))
                .headers(Customizer.withDefaults())
                .build();
    }

    /** Booking-service's access tokens say what they are (RFC 9068); no other kind of token of its making will do. */
    @Bean
    JwtTypeValidator accessTokensOnly() {
        return new JwtTypeValidator("at+jwt");
    }

    @Bean
    @Order(2)
    SecurityFilterChain whoMayCallWhat(HttpSecurity http, ProblemReplies problems) {
        return http.authorizeHttpRequests(
                        paths -> paths.requestMatchers("/actuator/health/**", "/actuator/prometheus", "/error")
                                .permitAll()
                                .anyRequest()
                                .authenticated())
                .httpBasic(basic -> basic.authenticationEntryPoint(problems))
                .exceptionHandling(
                        refusals -> refusals.authenticationEntryPoint(problems).accessDeniedHandler(problems))
                .csrf(AbstractHttpConfigurer::disable) // no browser, no cookie, no session
                .sessionManagement(sessions -> sessions.sessionCreationPolicy(SessionCreationPolicy.STATELESS))
                .headers(Customizer.withDefaults())
                .build();
    }

    @Bean
    UserDetailsService callers(ServiceProperties service) {
        var encoder = PasswordEncoderFactories.createDelegatingPasswordEncoder();
        return new InMemoryUserDetailsManager(User.withUsername(CALLER)
                .password(encoder.encode(service.password()))
                .build());
    }

    /** A token cannot be judged while booking-service, which has the keys, is away: that is our trouble. */
    private record KeysAreAway(ProblemReplies problems)
            implements ObjectPostProcessor<BearerTokenAuthenticationFilter> {
        @Override
        public <O extends BearerTokenAuthenticationFilter> O postProcess(O filter) {
            filter.setAuthenticationFailureHandler((request, response, failure) -> {
                if (failure instanceof AuthenticationServiceException) {
                    problems.busy(response);
                } else {
                    problems.signInFirst(request, response, failure);
                }
            });
            return filter;
        }
    }
}
