package com.prescripto.booking.payments;

import java.util.List;

/** Understands what the provider sends by itself. */
public interface ProviderWebhooks {

    /** Whether these very bytes are the provider's. Compares in constant time. */
    boolean isSigned(byte[] body, String signature);

    /**
     * The payments that an event is about; none when it is about something else.
     *
     * @throws IllegalArgumentException when it cannot be read
     */
    List<String> payments(String body);
}
