package com.prescripto.notification.platform;

import java.util.Optional;
import java.util.function.Function;
import java.util.function.Supplier;
import org.springframework.boot.http.client.ClientHttpRequestFactoryBuilder;
import org.springframework.boot.http.client.HttpClientSettings;
import org.springframework.boot.http.client.HttpRedirects;
import org.springframework.http.MediaType;
import org.springframework.stereotype.Component;
import org.springframework.web.client.HttpClientErrorException;
import org.springframework.web.client.ResourceAccessException;
import org.springframework.web.client.RestClient;
import org.springframework.web.client.RestClient.RequestBodySpec;
import org.springframework.web.client.RestClient.RequestHeadersSpec;
import org.springframework.web.client.RestClientException;
import org.springframework.web.client.RestClientResponseException;

/** Asks booking-service, as the service {@code notification-service}. Whatever goes wrong is an answer. */
@Component
public class BookingService {
    private static final String OUR_NAME = "notification-service";

    private final RestClient client;

    public BookingService(RestClient.Builder builder, BookingProperties properties, ServiceProperties service) {
        var settings = HttpClientSettings.defaults()
                .withTimeouts(properties.connectTimeout(), properties.readTimeout())
                // A redirect would carry the service password to whoever is named in it.
                .withRedirects(HttpRedirects.DONT_FOLLOW);
        client = builder.baseUrl(properties.url())
                .requestFactory(ClientHttpRequestFactoryBuilder.jdk().build(settings))
                .defaultHeaders(headers -> headers.setBasicAuth(OUR_NAME, service.password()))
                .build();
    }

    /** Asks for something; {@code read} makes it of booking-service's reply. */
    public <R, T> Answer<T> ask(Class<R> reply, Function<R, T> read, String path, Object... variables) {
        return answer(() -> client.get().uri(path, variables), reply, read);
    }

    /** Has something made and asks what it is. */
    public <R, T> Answer<T> make(Object wish, Class<R> reply, Function<R, T> read, String path, Object... variables) {
        return answer(
                () -> client.post()
                        .uri(path, variables)
                        .contentType(MediaType.APPLICATION_JSON)
                        .body(wish),
                reply,
                read);
    }

    /** Tells it something, to be told again until it has been heard; empty when it has, and why not otherwise. */
    public Optional<String> tell(Object news, String path, Object... variables) {
        return tell(client.put().uri(path, variables), news);
    }

    /** Tells it something that counts each time it is heard; empty when it has been, and why not otherwise. */
    public Optional<String> report(Object news, String path) {
        return tell(client.post().uri(path), news);
    }

    private static Optional<String> tell(RequestBodySpec request, Object news) {
        try {
            request.contentType(MediaType.APPLICATION_JSON)
                    .body(news)
                    .retrieve()
                    .toBodilessEntity();
            return Optional.empty();
        } catch (RestClientException failed) {
            return Optional.of(failed.toString());
        }
    }

    private static <R, T> Answer<T> answer(
            Supplier<RequestHeadersSpec<?>> question, Class<R> reply, Function<R, T> read) {
        try {
            var body =
                    question.get().accept(MediaType.APPLICATION_JSON).retrieve().body(reply);
            return body == null
                    ? new Answer.Unavailable<>("booking-service gave an empty answer")
                    : new Answer.Found<>(read.apply(body));
        } catch (HttpClientErrorException.NotFound unknown) {
            return new Answer.Unknown<>();
        } catch (HttpClientErrorException.Gone forgotten) {
            return new Answer.Gone<>();
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
