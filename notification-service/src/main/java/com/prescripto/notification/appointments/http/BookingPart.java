package com.prescripto.notification.appointments.http;

import com.prescripto.notification.platform.BookingProperties;
import com.prescripto.notification.platform.SystemPart;
import org.springframework.boot.http.client.ClientHttpRequestFactoryBuilder;
import org.springframework.boot.http.client.HttpClientSettings;
import org.springframework.boot.http.client.HttpRedirects;
import org.springframework.stereotype.Component;
import org.springframework.web.client.RestClient;

@Component
class BookingPart implements SystemPart {
    private final RestClient booking;

    BookingPart(RestClient.Builder builder, BookingProperties properties) {
        var settings = HttpClientSettings.defaults()
                .withTimeouts(properties.connectTimeout(), properties.readTimeout())
                .withRedirects(HttpRedirects.DONT_FOLLOW);
        booking = builder.baseUrl(properties.url())
                .requestFactory(ClientHttpRequestFactoryBuilder.jdk().build(settings))
                .build();
    }

    @Override
    public String name() {
        return "BOOKING";
    }

    @Override
    public void ask() {
        booking.get().uri("/actuator/health/liveness").retrieve().toBodilessEntity();
    }
}
