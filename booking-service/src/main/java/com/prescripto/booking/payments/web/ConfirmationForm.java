package com.prescripto.booking.payments.web;

import jakarta.validation.constraints.NotBlank;
import jakarta.validation.constraints.Size;

/**
 * What the provider's dialog gave the browser. The order is not in it: that is ours to know.
 *
 * @param paymentId the provider's
 * @param signature of the order and the payment
 */
record ConfirmationForm(
        @NotBlank @Size(max = 40) String paymentId,
        @NotBlank @Size(max = 128) String signature) {}
