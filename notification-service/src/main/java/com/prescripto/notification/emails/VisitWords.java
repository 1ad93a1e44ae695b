package com.prescripto.notification.emails;

import com.prescripto.notification.appointments.AppointmentNotice;
import java.time.Instant;
import java.time.ZoneId;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.stream.Stream;

/** Says the facts of a visit in words: times in the clinic's zone, money in its currency, everything on one line. */
final class VisitWords {
    private final AppointmentNotice notice;
    private final ZoneId zone;

    VisitWords(AppointmentNotice notice) {
        this.notice = notice;
        this.zone = notice.zone();
    }

    /** For the subject: {@code Tue 24 Nov, 10:30}. */
    String shortly() {
        return TimeWords.shortly(notice.time().start(), zone);
    }

    /** For the templates, by the names they use. */
    Map<String, Object> forTemplate() {
        var words = new HashMap<String, Object>();
        words.put("patient", OneLine.of(notice.patient().name()));
        words.put("doctor", OneLine.of(notice.doctor().name()));
        words.put("specialty", OneLine.of(notice.doctor().specialty()));
        words.put("day", day(notice.time().start()));
        words.put("time", hours());
        words.put("zone", zone());
        words.put("visit", visit());
        words.put("fee", fee());
        words.put("clinic", OneLine.of(notice.clinic().name()));
        words.put("address", OneLine.of(notice.clinic().address()));
        words.put("phone", OneLine.of(notice.clinic().phone()));
        words.putAll(new CancellationWords(notice).forTemplate());
        var move = notice.lastMove();
        if (move != null) {
            var moved = new MoveWords(notice);
            words.put("movedTitle", moved.title());
            words.put("moved", moved.said(move.by()));
            if (moved.isElsewhere()) {
                words.put("before", before(move));
            }
        }
        return words;
    }

    /** From when to when. */
    String hours() {
        return TimeWords.hours(notice.time(), zone);
    }

    /** With whom and what for, and what it costs. */
    List<String> details() {
        return List.of(OneLine.of(notice.doctor().specialty()) + ", " + visit(), fee());
    }

    /** The same, and by which clock its time is meant. */
    List<String> zonedDetails() {
        return Stream.concat(Stream.of(zone()), details().stream()).toList();
    }

    /** What was agreed before: the time, and the doctor if it was another one. */
    private String before(AppointmentNotice.Move move) {
        var time = day(move.start()) + ", " + hour(move.start());
        return notice.hasAnotherDoctor()
                ? time + ", " + OneLine.of(move.doctor().name())
                : time;
    }

    private String visit() {
        return OneLine.of(notice.visitType().name()) + ", "
                + notice.visitType().length().toMinutes() + " minutes";
    }

    private String fee() {
        var payment = notice.payment();
        var amount = AmountWords.of(notice.fee());
        return payment != null && payment.isKept() ? amount + ", paid" : amount;
    }

    private String zone() {
        return TimeWords.zone(notice.time().start(), zone);
    }

    private String day(Instant at) {
        return TimeWords.day(at, zone);
    }

    private String hour(Instant at) {
        return TimeWords.hour(at, zone);
    }
}
