package com.prescripto.notification.platform;

import org.springframework.boot.http.client.ClientHttpRequestFactoryBuilder;
import org.springframework.boot.http.client.HttpClientSettings;
import org.springframework.boot.http.client.HttpRedirects;
import org.springframework.stereotype.Component;
import org.springframework.web.client.RestClient;

/** Calls booking-service as the service {@code notification-service}. */
@Component
public class BookingClient {
    private static final String OUR_NAME = "notification-service";

    private final RestClient http;

    public BookingClient(RestClient.Builder builder, BookingProperties properties, ServiceProperties service) {
        var settings = HttpClientSettings.defaults()
                .withTimeouts(properties.connectTimeout(), properties.readTimeout())
                // A redirect would carry the service password to whoever is named in it.
                .withRedirects(HttpRedirects.DONT_FOLLOW);
        http = builder.baseUrl(properties.url())
                .requestFactory(ClientHttpRequestFactoryBuilder.jdk().build(settings))
                .defaultHeaders(headers -> headers.setBasicAuth(OUR_NAME, service.password()))
                .build();
    }

    public RestClient http() {
        return http;
    }
}
