package com.prescripto.devstack;

/**
 * An account at the Razorpay sandbox.
 *
 * @param url the base address of the API, the payment script and the page, without a slash at its end
 */
public record RazorpayServer(String url, String keyId, String keySecret, String webhookSecret) {

    /** Where this account is steered: what lies below is told in dev-stack/README.md. */
    public String control() {
        return url + "/sandbox/accounts/" + keyId;
    }
}
