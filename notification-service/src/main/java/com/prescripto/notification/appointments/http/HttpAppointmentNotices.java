package com.prescripto.notification.appointments.http;

import com.prescripto.notification.appointments.AppointmentNotices;
import com.prescripto.notification.platform.BookingClient;
import org.jspecify.annotations.Nullable;
import org.springframework.http.MediaType;
import org.springframework.stereotype.Component;
import org.springframework.web.client.HttpClientErrorException;
import org.springframework.web.client.ResourceAccessException;
import org.springframework.web.client.RestClient;
import org.springframework.web.client.RestClientException;
import org.springframework.web.client.RestClientResponseException;

/** Asks booking-service for notices. */
@Component
class HttpAppointmentNotices implements AppointmentNotices {
    private final RestClient booking;

    HttpAppointmentNotices(BookingClient client) {
        booking = client.http();
    }

    @Override
    public Answer find(String appointmentId) {
        try {
            return answer(booking.get()
                    .uri("/internal/appointments/{id}/notice", appointmentId)
                    .accept(MediaType.APPLICATION_JSON)
                    .retrieve()
                    .body(NoticeReply.class));
        } catch (HttpClientErrorException.NotFound unknown) {
            return new Answer.Unknown();
        } catch (RestClientResponseException refused) {
            return new Answer.Unavailable(
                    "booking-service answered " + refused.getStatusCode().value());
        } catch (ResourceAccessException unreachable) {
            return new Answer.Unavailable("booking-service did not answer");
        } catch (RestClientException unreadable) {
            return new Answer.Unavailable("booking-service gave an answer that cannot be read");
        }
    }

    private static Answer answer(@Nullable NoticeReply reply) {
        return reply == null
                ? new Answer.Unavailable("booking-service gave an empty answer")
                : new Answer.Found(reply.toNotice());
    }
}
