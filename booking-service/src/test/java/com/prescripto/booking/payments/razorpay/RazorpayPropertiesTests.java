package com.prescripto.booking.payments.razorpay;

import static org.assertj.core.api.Assertions.assertThat;

import com.prescripto.booking.payments.PaymentGateway;
import com.prescripto.booking.payments.ProviderWebhooks;
import java.time.Clock;
import java.time.Instant;
import java.time.ZoneOffset;
import org.junit.jupiter.api.DisplayNameGeneration;
import org.junit.jupiter.api.DisplayNameGenerator.ReplaceUnderscores;
import org.junit.jupiter.api.Test;
import org.springframework.boot.context.properties.EnableConfigurationProperties;
import org.springframework.boot.test.context.runner.ApplicationContextRunner;
import org.springframework.context.annotation.Bean;

@DisplayNameGeneration(ReplaceUnderscores.class)
class RazorpayPropertiesTests {

    private static final String OLD = "prescripto.payments.razorpay.old-webhook-secrets[0].";

    private final ApplicationContextRunner clinic =
            new ApplicationContextRunner().withUserConfiguration(Clinic.class, RazorpayConfiguration.class);

    @EnableConfigurationProperties(RazorpayProperties.class)
    static class Clinic {

        @Bean
        Clock clock() {
            return Clock.fixed(Instant.parse("2026-11-26T09:30:00Z"), ZoneOffset.UTC);
        }
    }

    private static String[] keys(String keyId) {
        return new String[] {
            "prescripto.payments.razorpay.key-id=" + keyId,
            "prescripto.payments.razorpay.key-secret=secret",
            "prescripto.payments.razorpay.webhook-secret=new"
        };
    }

    @Test
    void without_a_key_there_is_no_provider() {
        clinic.run(context -> assertThat(context).hasNotFailed().doesNotHaveBean(PaymentGateway.class));
        clinic.withPropertyValues("prescripto.payments.razorpay.key-id= ")
                .run(context -> assertThat(context).hasNotFailed().doesNotHaveBean(PaymentGateway.class));
    }

    @Test
    void with_keys_patients_pay_at_razorpay() {
        clinic.withPropertyValues(keys("rzp_live_clinic")).run(context -> {
            var terms = context.getBean(PaymentGateway.class).terms();
            assertThat(terms.keyId()).isEqualTo("rzp_live_clinic");
            assertThat(terms.script()).isEqualTo("https://checkout.razorpay.com/v1/checkout.js");
        });
    }

    @Test
    void a_live_key_never_goes_to_a_sandbox() {
        clinic.withPropertyValues(keys("rzp_live_clinic"))
                .withPropertyValues("prescripto.payments.razorpay.base-url=http://127.0.0.1:1")
                .run(context -> assertThat(context)
                        .getFailure()
                        .rootCause()
                        .hasMessageContaining("a live key goes to Razorpay"));
    }

    @Test
    void an_empty_address_of_a_sandbox_is_none() {
        clinic.withPropertyValues(keys("rzp_live_clinic"))
                .withPropertyValues("prescripto.payments.razorpay.base-url=")
                .run(context -> assertThat(context).hasSingleBean(PaymentGateway.class));
    }

    @Test
    void a_key_needs_its_secrets_beside_it() {
        clinic.withPropertyValues("prescripto.payments.razorpay.key-id=rzp_test_clinic")
                .run(context ->
                        assertThat(context).getFailure().rootCause().hasMessageContaining("needs a key-secret"));
    }

    @Test
    void an_old_secret_says_when_it_was_replaced() {
        clinic.withPropertyValues(keys("rzp_test_clinic"))
                .withPropertyValues(OLD + "secret=old")
                .run(context -> assertThat(context).getFailure().rootCause().hasMessageContaining("replaced-at"));
        clinic.withPropertyValues(keys("rzp_test_clinic"))
                .withPropertyValues(OLD + "secret=old", OLD + "replaced-at=2026-11-25T21:30:00+05:30")
                .run(context -> assertThat(context).hasSingleBean(ProviderWebhooks.class));
    }

    @Test
    void no_old_secret_is_said_by_empty_words() {
        clinic.withPropertyValues(keys("rzp_test_clinic"))
                .withPropertyValues(OLD + "secret=", OLD + "replaced-at=")
                .run(context -> assertThat(
                                context.getBean(RazorpayProperties.class).oldWebhookSecrets())
                        .isEmpty());
    }

    @Test
    void a_mistyped_year_does_not_keep_an_old_secret_for_good() {
        clinic.withPropertyValues(keys("rzp_test_clinic"))
                .withPropertyValues(OLD + "secret=old", OLD + "replaced-at=2062-11-25T16:00:00Z")
                .run(context -> assertThat(context)
                        .getFailure()
                        .rootCause()
                        .hasMessageContaining("replaced only at 2062")
                        .hasMessageNotContaining("secret=old"));
    }

    @Test
    void secrets_are_not_shown() {
        clinic.withPropertyValues(keys("rzp_test_clinic"))
                .withPropertyValues(OLD + "secret=old", OLD + "replaced-at=2026-11-25T16:00:00Z")
                .run(context -> {
                    var properties = context.getBean(RazorpayProperties.class);
                    assertThat(properties.toString()).doesNotContain("secret", "new", "old");
                    assertThat(properties.oldWebhookSecrets().toString()).doesNotContain("old,", "=old");
                });
    }
}
