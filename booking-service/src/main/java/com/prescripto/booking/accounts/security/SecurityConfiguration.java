package com.prescripto.booking.accounts.security;

import static org.springframework.http.HttpMethod.GET;
import static org.springframework.http.HttpMethod.HEAD;
import static org.springframework.http.HttpMethod.POST;

import com.prescripto.booking.kernel.Role;
import com.prescripto.booking.platform.Asker;
import com.prescripto.booking.platform.ProblemType;
import com.prescripto.booking.platform.ProblemWriter;
import com.prescripto.booking.platform.Refusal;
import com.prescripto.booking.trail.AccessRefused;
import com.prescripto.booking.trail.Trail;
import jakarta.servlet.DispatcherType;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;
import org.springframework.core.annotation.Order;
import org.springframework.http.HttpHeaders;
import org.springframework.security.config.annotation.web.builders.HttpSecurity;
import org.springframework.security.config.annotation.web.configurers.AbstractHttpConfigurer;
import org.springframework.security.config.http.SessionCreationPolicy;
import org.springframework.security.config.observation.SecurityObservationSettings;
import org.springframework.security.web.AuthenticationEntryPoint;
import org.springframework.security.web.SecurityFilterChain;
import org.springframework.security.web.access.AccessDeniedHandler;
import org.springframework.security.web.authentication.UsernamePasswordAuthenticationFilter;
import org.springframework.security.web.firewall.RequestRejectedHandler;
import org.springframework.security.web.header.writers.ReferrerPolicyHeaderWriter.ReferrerPolicy;

/**
 * Which path needs which role. Nothing else says so: a path that is not named here is closed.
 *
 * <p>There is no CSRF token. Everything is asked for with an access token in a header, which no other site can make a
 * browser send. The one exception is the refresh cookie. It is {@code SameSite=Strict}, goes to {@code /api/sessions}
 * only, and those endpoints take JSON or DELETE, which a page of another origin cannot send without a preflight; CORS is
 * closed, so there is none it could pass.
 */
@Configuration(proxyBeanMethods = false)
class SecurityConfiguration {

    // Answers are data; whoever renders one as a page anyway gets one that can do nothing.
    private static final String DATA_ONLY = "default-src 'none'; frame-ancestors 'none'";
    private static final String SWAGGER_UI = "default-src 'self'; style-src 'self' 'unsafe-inline'; "
            + "img-src 'self' data:; base-uri 'none'; object-src 'none'; frame-ancestors 'none'";

    private final ProblemWriter problems;
    private final Trail trail;

    SecurityConfiguration(ProblemWriter problems, Trail trail) {
        this.problems = problems;
        this.trail = trail;
    }

    /** The requests are observed as a whole; to observe every filter of each took more time than to know who asks. */
    @Bean
    SecurityObservationSettings observations() {
        return SecurityObservationSettings.noObservations();
    }

    @Bean
    @Order(1)
    SecurityFilterChain services(HttpSecurity http, ServicePasswords services) throws Exception {
        return common(http, "Basic realm=\"internal\"", DATA_ONLY)
                .securityMatcher("/internal/**")
                .authenticationProvider(services)
                .httpBasic(basic -> basic.authenticationEntryPoint(signInFirst("Basic realm=\"internal\"")))
                .authorizeHttpRequests(paths -> paths.anyRequest().hasRole(ServicePasswords.ROLE))
                .build();
    }

    @Bean
    @Order(2)
    SecurityFilterChain documentation(HttpSecurity http) throws Exception {
        return common(http, "Bearer", SWAGGER_UI)
                .securityMatcher("/swagger-ui/**", "/swagger-ui.html")
                .authorizeHttpRequests(paths -> paths.anyRequest().permitAll())
                .build();
    }

    @Bean
    @Order(3)
    SecurityFilterChain people(HttpSecurity http, AccessTokens tokens, OpenAccounts accounts) throws Exception {
        return common(http, "Bearer", DATA_ONLY)
                .addFilterBefore(new BearerFilter(tokens, accounts), UsernamePasswordAuthenticationFilter.class)
                .authorizeHttpRequests(paths -> paths.dispatcherTypeMatchers(DispatcherType.ERROR, DispatcherType.ASYNC)
                        .permitAll()
                        .requestMatchers(
                                GET,
                                "/api/clinic",
                                "/api/specialties",
                                "/api/languages",
                                "/api/doctors",
                                "/api/doctors/**",
                                "/api/photos/*",
                                "/api/unsubscribe/*",
                                "/api/calendars/*",
                                "/.well-known/jwks.json",
                                "/v3/api-docs/**",
                                "/v3/api-docs.yaml",
                                "/actuator/health/**",
                                "/actuator/prometheus")
                        .permitAll()
                        .requestMatchers(HEAD, "/api/calendars/*")
                        .permitAll()
                        .requestMatchers(
                                POST,
                                "/api/accounts",
                                "/api/address-confirmations",
                                "/api/password-resets",
                                "/api/password-resets/completion",
                                "/api/unsubscribe/*",
                                "/api/payments/razorpay/webhook")
                        .permitAll()
                        .requestMatchers("/api/sessions/**", "/api/subscriptions/*")
                        .permitAll()
                        .requestMatchers("/api/me", "/api/me/**")
                        .hasAnyRole(Role.PATIENT.name(), Role.DOCTOR.name(), Role.ADMIN.name())
                        .requestMatchers("/api/appointments/**", "/api/patient/**")
                        .hasRole(Role.PATIENT.name())
                        .requestMatchers("/api/doctor/**")
                        .hasRole(Role.DOCTOR.name())
                        .requestMatchers("/api/admin/**")
                        .hasRole(Role.ADMIN.name())
                        .anyRequest()
                        .denyAll())
                .build();
    }

    /** Requests that no server should read, such as those with "//" or "%2e" in their path. */
    @Bean
    RequestRejectedHandler unreadable() {
        return (request, response, rejected) -> problems.write(response, new Refusal(ProblemType.MALFORMED));
    }

    private HttpSecurity common(HttpSecurity http, String scheme, String contentPolicy) throws Exception {
        return http.csrf(AbstractHttpConfigurer::disable)
                .cors(AbstractHttpConfigurer::disable)
                .formLogin(AbstractHttpConfigurer::disable)
                .logout(AbstractHttpConfigurer::disable)
                .requestCache(AbstractHttpConfigurer::disable)
                .sessionManagement(sessions -> sessions.sessionCreationPolicy(SessionCreationPolicy.STATELESS))
                .headers(headers -> headers.contentSecurityPolicy(policy -> policy.policyDirectives(contentPolicy))
                        .referrerPolicy(policy -> policy.policy(ReferrerPolicy.NO_REFERRER)))
                .exceptionHandling(refused ->
                        refused.authenticationEntryPoint(signInFirst(scheme)).accessDeniedHandler(notYours()));
    }

    private AuthenticationEntryPoint signInFirst(String scheme) {
        return (request, response, failure) -> {
            response.setHeader(HttpHeaders.WWW_AUTHENTICATE, scheme);
            problems.write(response, new Refusal(ProblemType.UNAUTHENTICATED));
        };
    }

    private AccessDeniedHandler notYours() {
        return (request, response, failure) -> {
            var asker = Asker.of(request);
            if (!asker.is(Role.ANONYMOUS)) {
                var path = request.getRequestURI();
                var refusal = AccessRefused.Refusal.of(
                        request.getMethod(),
                        path,
                        ProblemType.FORBIDDEN.status().value());
                trail.saw(refusal, asker, AccessRefused.Refusal.ids(path));
            }
            problems.write(response, new Refusal(ProblemType.FORBIDDEN));
        };
    }
}
