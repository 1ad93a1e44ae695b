package com.prescripto.booking.payments;

import com.prescripto.booking.platform.SystemPart;
import java.time.Duration;
import org.springframework.stereotype.Component;

@Component
class ProviderPart implements SystemPart {

    /** Of no payment; that it is not known is an answer. */
    private static final String NOBODYS = "pay_00000000000000";

    private final PaymentProvider provider;

    ProviderPart(PaymentProvider provider) {
        this.provider = provider;
    }

    @Override
    public String name() {
        return "PAYMENTS";
    }

    @Override
    public void ask() {
        provider.gateway().orElseThrow(SwitchedOff::new).payment(NOBODYS);
    }

    /** Somebody else's servers are not asked every few seconds. */
    @Override
    public Duration freshFor() {
        return Duration.ofSeconds(30);
    }
}
