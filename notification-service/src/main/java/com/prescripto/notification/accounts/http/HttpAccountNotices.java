package com.prescripto.notification.accounts.http;

import com.prescripto.notification.accounts.AccountNotice;
import com.prescripto.notification.accounts.AccountNotices;
import com.prescripto.notification.accounts.LinkPurpose;
import com.prescripto.notification.accounts.http.AccountReply.LinkReply;
import com.prescripto.notification.platform.BookingProperties;
import com.prescripto.notification.platform.BookingService;
import com.prescripto.notification.platform.ServiceProperties;
import java.util.Map;
import java.util.function.Function;
import java.util.function.Supplier;
import org.jspecify.annotations.Nullable;
import org.springframework.http.MediaType;
import org.springframework.stereotype.Component;
import org.springframework.web.client.HttpClientErrorException;
import org.springframework.web.client.ResourceAccessException;
import org.springframework.web.client.RestClient;
import org.springframework.web.client.RestClientException;
import org.springframework.web.client.RestClientResponseException;

/** Asks booking-service for notices and links, as the service {@code notification-service}. */
@Component
class HttpAccountNotices implements AccountNotices {
    private final RestClient booking;

    HttpAccountNotices(RestClient.Builder builder, BookingProperties properties, ServiceProperties service) {
        booking = BookingService.client(builder, properties, service);
    }

    @Override
    public Answer<AccountNotice> find(String accountId) {
        return ask(
                () -> booking.get()
                        .uri("/internal/accounts/{id}/notice", accountId)
                        .accept(MediaType.APPLICATION_JSON)
                        .retrieve()
                        .body(AccountReply.class),
                AccountReply::toNotice);
    }

    @Override
    public Answer<String> link(String accountId, LinkPurpose purpose) {
        return ask(
                () -> booking.post()
                        .uri("/internal/accounts/{id}/links", accountId)
                        .contentType(MediaType.APPLICATION_JSON)
                        .accept(MediaType.APPLICATION_JSON)
                        .body(Map.of("purpose", purpose.name()))
                        .retrieve()
                        .body(LinkReply.class),
                LinkReply::token);
    }

    private static <R, A> Answer<A> ask(Supplier<@Nullable R> question, Function<R, A> meaning) {
        try {
            var reply = question.get();
            return reply == null
                    ? new Answer.Unavailable<>("booking-service gave an empty answer")
                    : new Answer.Found<>(meaning.apply(reply));
        } catch (HttpClientErrorException.NotFound unknown) {
            return new Answer.Unknown<>();
        } catch (RestClientResponseException refused) {
            return new Answer.Unavailable<>(
                    "booking-service answered " + refused.getStatusCode().value());
        } catch (ResourceAccessException unreachable) {
            return new Answer.Unavailable<>("booking-service did not answer");
        } catch (RestClientException unreadable) {
            return new Answer.Unavailable<>("booking-service gave an answer that cannot be read");
        }
    }
}
