package com.prescripto.notification.platform;

import org.springframework.boot.autoconfigure.condition.ConditionalOnWebApplication;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;
import org.springframework.security.config.Customizer;
import org.springframework.security.config.annotation.web.builders.HttpSecurity;
import org.springframework.security.config.annotation.web.configurers.AbstractHttpConfigurer;
import org.springframework.security.config.http.SessionCreationPolicy;
import org.springframework.security.core.userdetails.User;
import org.springframework.security.core.userdetails.UserDetailsService;
import org.springframework.security.crypto.factory.PasswordEncoderFactories;
import org.springframework.security.provisioning.InMemoryUserDetailsManager;
import org.springframework.security.web.SecurityFilterChain;

/**
 * Who may call what. Health and metrics are open to the machines that watch; everything else, whatever a later
 * endpoint may be, needs the service password. There is no endpoint that sends mail.
 */
@Configuration(proxyBeanMethods = false)
@ConditionalOnWebApplication
class SecurityConfiguration {
    /** The one caller: booking-service, which speaks for the people signed in to it. */
    private static final String CALLER = "booking-service";

    @Bean
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
}
