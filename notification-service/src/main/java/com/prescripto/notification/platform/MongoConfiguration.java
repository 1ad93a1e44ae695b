package com.prescripto.notification.platform;

import com.mongodb.WriteConcern;
import java.util.concurrent.TimeUnit;
import org.springframework.boot.mongodb.autoconfigure.MongoClientSettingsBuilderCustomizer;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;

/** How this service talks to MongoDB: writes are on disk before they count, and a dead server is noticed in seconds. */
@Configuration(proxyBeanMethods = false)
class MongoConfiguration {
    /** "Majority" means "this one" on a single server, so the same setting is right there and on a replica set. */
    private static final WriteConcern ON_DISK = WriteConcern.MAJORITY.withJournal(true);

    @Bean
    MongoClientSettingsBuilderCustomizer durableAndImpatient() {
        return settings -> settings.writeConcern(ON_DISK)
                .applyToClusterSettings(cluster -> cluster.serverSelectionTimeout(3, TimeUnit.SECONDS))
                .applyToSocketSettings(
                        socket -> socket.connectTimeout(2, TimeUnit.SECONDS).readTimeout(5, TimeUnit.SECONDS));
    }
}
