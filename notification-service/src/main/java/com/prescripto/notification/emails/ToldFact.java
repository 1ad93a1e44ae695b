package com.prescripto.notification.emails;

import com.prescripto.notification.appointments.MoneyMoved;
import java.time.Instant;
import org.jspecify.annotations.Nullable;

/**
 * The fact a mail tells. The same fact gives the same mail, however often it is written.
 *
 * @param messageId names the mail for ever, without angle brackets
 * @param version the appointment's version right after the fact: of two facts the later one has the higher one
 * @param at when it became true
 * @param money what moved, when it tells of money
 * @param correlation id of the trace of what made it true; absent when that is not known
 */
public record ToldFact(
        String messageId,
        long version,
        Instant at,
        @Nullable MoneyMoved money,
        @Nullable String correlation) {}
