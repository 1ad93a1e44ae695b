package com.prescripto.booking.feeds;

import com.prescripto.booking.kernel.TimeRange;
import java.time.Instant;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * What a feed shows. Calendars are shared, synchronised and shown on locked screens: each entry says when, where and with
 * whom, and nothing about what for; a doctor's says nothing about the patient at all.
 *
 * @param name of the whole
 */
public record FeedCalendar(String name, List<Entry> entries) {

    public FeedCalendar {
        entries = List.copyOf(entries);
    }

    /**
     * One visit.
     *
     * @param uid the appointment's id, for life: the same as in the mails
     * @param sequence rises with every change of the appointment; a mail about the same version has the same one
     * @param agreedAt when the time was agreed on
     */
    public record Entry(
            String uid,
            int sequence,
            Instant agreedAt,
            TimeRange time,
            String title,
            @Nullable String place) {}
}
