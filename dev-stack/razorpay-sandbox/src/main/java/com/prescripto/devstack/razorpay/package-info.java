/**
 * Razorpay as far as the clinic uses it: its HTTP API, its signed webhooks and its payment dialog. No money moves. What
 * it was told survives a restart, and a control API makes it late, wrong or silent on demand.
 */
@NullMarked
package com.prescripto.devstack.razorpay;

import org.jspecify.annotations.NullMarked;
