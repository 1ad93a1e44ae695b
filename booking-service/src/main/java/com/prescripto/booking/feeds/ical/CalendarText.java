package com.prescripto.booking.feeds.ical;

import com.prescripto.booking.feeds.FeedCalendar;
import com.prescripto.booking.feeds.FeedCalendar.Entry;
import java.time.Duration;
import java.time.LocalDate;
import java.time.ZoneOffset;
import java.time.temporal.ChronoUnit;
import java.util.List;
import java.util.regex.Pattern;
import net.fortuna.ical4j.model.Calendar;
import net.fortuna.ical4j.model.ComponentList;
import net.fortuna.ical4j.model.ParameterList;
import net.fortuna.ical4j.model.PropertyList;
import net.fortuna.ical4j.model.component.Standard;
import net.fortuna.ical4j.model.component.VEvent;
import net.fortuna.ical4j.model.component.VTimeZone;
import net.fortuna.ical4j.model.parameter.Value;
import net.fortuna.ical4j.model.property.DtEnd;
import net.fortuna.ical4j.model.property.DtStamp;
import net.fortuna.ical4j.model.property.DtStart;
import net.fortuna.ical4j.model.property.Location;
import net.fortuna.ical4j.model.property.ProdId;
import net.fortuna.ical4j.model.property.RefreshInterval;
import net.fortuna.ical4j.model.property.Sequence;
import net.fortuna.ical4j.model.property.Summary;
import net.fortuna.ical4j.model.property.TzId;
import net.fortuna.ical4j.model.property.TzOffsetFrom;
import net.fortuna.ical4j.model.property.TzOffsetTo;
import net.fortuna.ical4j.model.property.Uid;
import net.fortuna.ical4j.model.property.XProperty;
import net.fortuna.ical4j.model.property.immutable.ImmutableCalScale;
import net.fortuna.ical4j.model.property.immutable.ImmutableClazz;
import net.fortuna.ical4j.model.property.immutable.ImmutableMethod;
import net.fortuna.ical4j.model.property.immutable.ImmutableStatus;
import net.fortuna.ical4j.model.property.immutable.ImmutableVersion;

/** Writes a feed for calendar programs. The same visits give the same text, whenever it is written. */
public final class CalendarText {

    private static final ProdId US = new ProdId("-//Prescripto//Appointments//EN");
    /** How often it is worth looking. */
    private static final Duration LOOK_EVERY = Duration.ofHours(1);
    /** What people wrote stays on one line and keeps its direction. */
    private static final Pattern BREAKS = Pattern.compile("[\\s\\p{Z}\\p{Cntrl}\\u202a-\\u202e\\u2066-\\u2069]+");

    private CalendarText() {}

    public static String of(FeedCalendar feed) {
        var calendar = new Calendar()
                .withProperty(US)
                .withProperty(ImmutableVersion.VERSION_2_0)
                .withProperty(ImmutableCalScale.GREGORIAN)
                .withProperty(ImmutableMethod.PUBLISH)
                .withProperty(new XProperty("X-WR-CALNAME", oneLine(feed.name())))
                .withProperty(new RefreshInterval(new ParameterList().add(Value.DURATION), LOOK_EVERY))
                .withProperty(new XProperty("X-PUBLISHED-TTL", LOOK_EVERY.toString()))
                .getFluentTarget();
        for (var entry : feed.entries()) {
            calendar = calendar.withComponent(event(entry)).getFluentTarget();
        }
        if (feed.entries().isEmpty()) {
            calendar = calendar.withComponent(utc()).getFluentTarget();
        }
        return FoldedLines.of(calendar.toString());
    }

    /** A calendar has to hold something (RFC 5545, 3.6), also when nobody has anything in it. */
    private static VTimeZone utc() {
        var always = new Standard(new PropertyList()
                .add(new DtStart<>(LocalDate.EPOCH.atStartOfDay()))
                .add(new TzOffsetFrom(ZoneOffset.UTC))
                .add(new TzOffsetTo(ZoneOffset.UTC)));
        return new VTimeZone(new PropertyList().add(new TzId("UTC")), new ComponentList<>(List.of(always)));
    }

    private static VEvent event(Entry entry) {
        var properties = new PropertyList()
                .add(new Uid(entry.uid()))
                .add(new DtStamp(entry.agreedAt().truncatedTo(ChronoUnit.SECONDS)))
                .add(new Sequence(entry.sequence()))
                .add(new DtStart<>(entry.time().start()))
                .add(new DtEnd<>(entry.time().end()))
                .add(new Summary(oneLine(entry.title())))
                .add(ImmutableClazz.PRIVATE)
                .add(ImmutableStatus.VEVENT_CONFIRMED);
        var place = entry.place();
        return new VEvent(place == null ? properties : properties.add(new Location(oneLine(place))));
    }

    private static String oneLine(String written) {
        return BREAKS.matcher(written).replaceAll(" ").strip();
    }
}
