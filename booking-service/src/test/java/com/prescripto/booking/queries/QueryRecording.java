package com.prescripto.booking.queries;

import org.springframework.boot.mongodb.autoconfigure.MongoClientSettingsBuilderCustomizer;
import org.springframework.boot.test.context.TestConfiguration;
import org.springframework.context.annotation.Bean;

/** Makes a running service report its queries. */
@TestConfiguration(proxyBeanMethods = false)
public class QueryRecording {

    @Bean
    MongoClientSettingsBuilderCustomizer recordedQueries() {
        return settings -> settings.addCommandListener(QueryRecorder.get());
    }
}
