package com.prescripto.notification;

import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import com.prescripto.notification.notifications.NotificationKind;
import com.prescripto.notification.notifications.NotificationStatus;
import com.prescripto.notification.notifications.Notifications;
import com.prescripto.notification.notifications.Search;
import com.prescripto.notification.stage.Broker;
import com.prescripto.notification.stage.Mailbox;
import com.prescripto.notification.stage.PlayedBooking;
import com.prescripto.notification.stage.RunningService;
import java.time.Duration;
import java.util.ArrayList;
import java.util.UUID;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import org.junit.jupiter.api.DisplayNameGeneration;
import org.junit.jupiter.api.DisplayNameGenerator.ReplaceUnderscores;
import org.junit.jupiter.api.Test;

/** A morning, played by two instances on real servers. */
@DisplayNameGeneration(ReplaceUnderscores.class)
class AgendaIT {
    private static final int DOCTORS = 20;

    @Test
    void every_doctor_with_visits_is_told_of_the_day_once_also_one_who_gets_them_later() throws Exception {
        var run = UUID.randomUUID();
        try (var broker = Broker.ofThisRun();
                var booking = new PlayedBooking();
                var mailbox = new Mailbox()) {
            var addresses = IntStream.range(0, DOCTORS)
                    .mapToObj(each -> each + "." + run + "@example.org")
                    .peek(address -> booking.busyToday(address, 3))
                    .collect(Collectors.toCollection(ArrayList::new));
            var settings = RunningService.settings(broker, booking, mailbox.port());
            try (var service = RunningService.start(settings);
                    var twin = RunningService.start(settings)) {
                await().atMost(Duration.ofMinutes(2))
                        .untilAsserted(() -> assertThat(
                                        service.bean(Notifications.class).search(sentAgendas()))
                                .hasSize(DOCTORS));
                var late = "late." + run + "@example.org";
                booking.busyToday(late, 3);
                addresses.add(late);
                await().atMost(Duration.ofMinutes(2))
                        .untilAsserted(() -> assertThat(
                                        service.bean(Notifications.class).search(sentAgendas()))
                                .hasSize(DOCTORS + 1));
                assertThat(addresses)
                        .allSatisfy(address -> assertThat(mailbox.subjectsTo(address))
                                .singleElement()
                                .asString()
                                .matches("Your agenda for .{3} \\d+ .{3}: 3 visits"));
                assertThat(service.count("notification.sent") + twin.count("notification.sent"))
                        .isEqualTo(DOCTORS + 1);
                assertThat(service.count("notification.ambiguous") + twin.count("notification.ambiguous"))
                        .isZero();
            }
        }
    }

    private static Search sentAgendas() {
        return new Search(NotificationStatus.SENT, NotificationKind.AGENDA, null, 200, null);
    }
}
