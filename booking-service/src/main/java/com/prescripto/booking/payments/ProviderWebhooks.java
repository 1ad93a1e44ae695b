package com.prescripto.booking.payments;

import java.util.Optional;

/** Understands what the provider sends by itself. */
public interface ProviderWebhooks {

    /** Whether these very bytes are the provider's. Compares in constant time. */
    boolean isSigned(byte[] body, String signature);

    /** How things stood when it was written, which may be long ago; empty when it cannot be understood. */
    Optional<News> read(String body);
}
