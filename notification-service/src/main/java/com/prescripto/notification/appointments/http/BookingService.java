package com.prescripto.notification.appointments.http;

import com.prescripto.notification.appointments.Answer;
import com.prescripto.notification.platform.ServiceProperties;
import java.util.function.Function;
import org.springframework.boot.http.client.ClientHttpRequestFactoryBuilder;
import org.springframework.boot.http.client.HttpClientSettings;
import org.springframework.boot.http.client.HttpRedirects;
import org.springframework.http.MediaType;
import org.springframework.stereotype.Component;
import org.springframework.web.client.HttpClientErrorException;
import org.springframework.web.client.ResourceAccessException;
import org.springframework.web.client.RestClient;
import org.springframework.web.client.RestClientException;
import org.springframework.web.client.RestClientResponseException;

/** Asks booking-service, as the service {@code notification-service}. Whatever goes wrong is an answer. */
@Component
class BookingService {
    private static final String OUR_NAME = "notification-service";

    private final RestClient client;

    BookingService(RestClient.Builder builder, BookingProperties properties, ServiceProperties service) {
        var settings = HttpClientSettings.defaults()
                .withTimeouts(properties.connectTimeout(), properties.readTimeout())
                // A redirect would carry the service password to whoever is named in it.
                .withRedirects(HttpRedirects.DONT_FOLLOW);
        client = builder.baseUrl(properties.url())
                .requestFactory(ClientHttpRequestFactoryBuilder.jdk().build(settings))
                .defaultHeaders(headers -> headers.setBasicAuth(OUR_NAME, service.password()))
                .build();
    }

    <R, T> Answer<T> ask(Class<R> reply, Function<R, T> read, String path, Object... variables) {
        try {
            var body = client.get()
                    .uri(path, variables)
                    .accept(MediaType.APPLICATION_JSON)
                    .retrieve()
                    .body(reply);
            return body == null
                    ? new Answer.Unavailable<>("booking-service gave an empty answer")
                    : new Answer.Found<>(read.apply(body));
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
