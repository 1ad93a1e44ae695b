package com.prescripto.bench;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import com.prescripto.bench.Told.Mail;
import com.prescripto.bench.Told.Row;
import com.prescripto.bench.Told.Wrong;
import java.time.Instant;
import java.util.List;
import java.util.Set;
import org.junit.jupiter.api.DisplayNameGeneration;
import org.junit.jupiter.api.DisplayNameGenerator.ReplaceUnderscores;
import org.junit.jupiter.api.Test;

@DisplayNameGeneration(ReplaceUnderscores.class)
class ToldTests {

    private static final Instant NOON = Instant.parse("2026-11-23T12:00:00Z");

    @Test
    void each_visit_with_one_row_and_one_mail_was_told() {
        var told = Told.of(
                Set.of("apt_1", "apt_2"),
                List.of(row("a", "apt_1"), row("b", "apt_2")),
                List.of(mail("b", 1_500), mail("a", 250)));
        assertThat(told)
                .hasSize(2)
                .allSatisfy(one -> assertThat(one.millisToMail())
                        .isEqualTo(one.appointment().equals("apt_1") ? 250 : 1_500));
    }

    @Test
    void rows_of_other_visits_do_not_matter() {
        assertThat(Told.of(Set.of("apt_1"), List.of(row("x", "apt_x"), row("a", "apt_1")), List.of(mail("a", 1))))
                .hasSize(1);
    }

    @Test
    void what_is_missing_is_found() {
        wrong("not recorded: apt_1", List.of(), List.of(mail("a", 1)));
        wrong("not mailed: apt_1", List.of(row("a", "apt_1")), List.of());
    }

    @Test
    void what_is_twice_is_found() {
        wrong("told twice: mail a.BOOKED", List.of(row("a", "apt_1")), List.of(mail("a", 1), mail("a", 2)));
        wrong("recorded twice: apt_1", List.of(row("a", "apt_1"), row("b", "apt_1")), List.of(mail("a", 1)));
    }

    @Test
    void a_mail_of_a_visit_that_nobody_booked_is_found() {
        wrong(
                "mails of visits that nobody booked: [b.BOOKED]",
                List.of(row("a", "apt_1")),
                List.of(mail("a", 1), mail("b", 1)));
    }

    @Test
    void it_is_complete_when_each_visit_has_a_row_and_that_row_a_mail() {
        var visits = Set.of("apt_1", "apt_2");
        var rows = List.of(row("a", "apt_1"), row("b", "apt_2"));
        assertThat(Told.isComplete(visits, rows, List.of(mail("a", 1), mail("b", 1))))
                .isTrue();
        assertThat(Told.isComplete(visits, rows, List.of(mail("a", 1), mail("a", 2))))
                .isFalse();
        assertThat(Told.isComplete(visits, rows.subList(0, 1), List.of(mail("a", 1), mail("b", 1))))
                .isFalse();
    }

    private static void wrong(String why, List<Row> rows, List<Mail> mails) {
        assertThatThrownBy(() -> Told.of(Set.of("apt_1"), rows, mails))
                .isInstanceOf(Wrong.class)
                .hasMessage(why);
    }

    private static Row row(String event, String appointment) {
        return new Row(event, appointment, NOON, NOON);
    }

    private static Mail mail(String event, long millisLater) {
        return new Mail(event + ".BOOKED", NOON.plusMillis(millisLater));
    }
}
