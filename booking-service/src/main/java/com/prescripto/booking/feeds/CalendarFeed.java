package com.prescripto.booking.feeds;

import com.prescripto.booking.kernel.Actor;
import java.time.Instant;

/**
 * That somebody's visits can be read by whoever knows the secret.
 *
 * @param owner a patient or a doctor; each has one feed at most
 * @param hash of the secret, which is stored nowhere
 * @param since when it was opened, or its secret changed
 */
public record CalendarFeed(Actor owner, String hash, Instant since) {}
