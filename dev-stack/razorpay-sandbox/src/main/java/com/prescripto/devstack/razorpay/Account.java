package com.prescripto.devstack.razorpay;

import org.jspecify.annotations.Nullable;

/**
 * A merchant: everything belongs to one, so that tests side by side do not see each other.
 *
 * @param keyId public, begins with {@code rzp_test_}
 * @param keySecret signs what the dialog hands back, and is the password of the API
 * @param webhookUrl where it wants to be told, or null when it does not
 */
record Account(
        String keyId,
        String keySecret,
        String webhookSecret,
        @Nullable String webhookUrl,
        Refund.Status refundsBecome,
        Delivery delivery) {

    /**
     * How webhooks travel.
     *
     * @param drop they are made and never sent
     * @param hold they wait until they are released
     * @param delayMillis before each is sent
     * @param copies how often each is sent, under one event id
     */
    record Delivery(boolean drop, boolean hold, long delayMillis, int copies) {
        static final Delivery USUAL = new Delivery(false, false, 0, 1);
    }

    static Account of(String keyId, String keySecret, String webhookSecret, @Nullable String webhookUrl) {
        return new Account(keyId, keySecret, webhookSecret, webhookUrl, Refund.Status.PROCESSED, Delivery.USUAL);
    }

    Account with(String newKeySecret, String newWebhookSecret, @Nullable String newWebhookUrl) {
        return new Account(keyId, newKeySecret, newWebhookSecret, newWebhookUrl, refundsBecome, delivery);
    }

    Account with(Delivery newDelivery) {
        return new Account(keyId, keySecret, webhookSecret, webhookUrl, refundsBecome, newDelivery);
    }

    Account with(Refund.Status newRefundsBecome) {
        return new Account(keyId, keySecret, webhookSecret, webhookUrl, newRefundsBecome, delivery);
    }

    @Override
    public String toString() {
        return "Account[" + keyId + "]";
    }
}
