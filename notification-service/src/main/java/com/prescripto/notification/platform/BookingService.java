package com.prescripto.notification.platform;

import org.springframework.boot.http.client.ClientHttpRequestFactoryBuilder;
import org.springframework.boot.http.client.HttpClientSettings;
import org.springframework.boot.http.client.HttpRedirects;
import org.springframework.web.client.RestClient;

/** How this service talks to booking-service. */
public final class BookingService {
    private static final String OUR_NAME = "notification-service";

    private BookingService() {}

    /** A client that says who we are and does not wait for ever. */
    public static RestClient client(
            RestClient.Builder builder, BookingProperties properties, ServiceProperties service) {
        var settings = HttpClientSettings.defaults()
                .withTimeouts(properties.connectTimeout(), properties.readTimeout())
                // A redirect would carry the service password to whoever is named in it.
                .withRedirects(HttpRedirects.DONT_FOLLOW);
        return builder.baseUrl(properties.url())
                .requestFactory(ClientHttpRequestFactoryBuilder.jdk().build(settings))
                .defaultHeaders(headers -> headers.setBasicAuth(OUR_NAME, service.password()))
                .build();
    }
}
