/**
 * Tells people what happened to their appointments. Owns which fact was told to whom and when; never owns a person's
 * address, never decides about an appointment, and offers no endpoint that sends mail.
 */
@NullMarked
package com.prescripto.notification;

import org.jspecify.annotations.NullMarked;
