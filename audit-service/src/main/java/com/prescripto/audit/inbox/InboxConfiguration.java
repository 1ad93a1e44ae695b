package com.prescripto.audit.inbox;

import java.time.Duration;
import java.util.Map;
import org.apache.kafka.clients.admin.NewTopic;
import org.apache.kafka.common.config.TopicConfig;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;
import org.springframework.kafka.config.TopicBuilder;
import org.springframework.kafka.listener.DefaultErrorHandler;
import org.springframework.util.backoff.ExponentialBackOff;

@Configuration(proxyBeanMethods = false)
class InboxConfiguration {

    private static final Duration FIRST_PAUSE = Duration.ofMillis(500);
    private static final String FOR_EVER = "-1";

    /** Kept for ever: reading it again from the beginning is how the trail is verified. */
    @Bean
    NewTopic eventTopic(InboxProperties properties) {
        return TopicBuilder.name(properties.topic())
                .partitions(properties.partitions())
                .config(TopicConfig.RETENTION_MS_CONFIG, FOR_EVER)
                .build();
    }

    @Bean
    NewTopic deadLetterTopic(InboxProperties properties) {
        return TopicBuilder.name(properties.deadLetterTopic())
                .partitions(1)
                .config(TopicConfig.RETENTION_MS_CONFIG, FOR_EVER)
                .build();
    }

    /** The newest head of each chain is enough, as it vouches for all before it. */
    @Bean
    NewTopic headsTopic(InboxProperties properties) {
        return TopicBuilder.name(properties.headsTopic())
                .partitions(1)
                .compact()
                .build();
    }

    /** Tries again for ever, whatever it was. Records that are to blame themselves never come this far. */
    @Bean
    DefaultErrorHandler tryAgainForEver(InboxProperties properties) {
        var pauses = new ExponentialBackOff(FIRST_PAUSE.toMillis(), 2);
        pauses.setMaxInterval(properties.longestPause().toMillis());
        var handler = new DefaultErrorHandler(pauses);
        // The default takes some exceptions for hopeless and drops the record.
        handler.setClassifications(Map.of(), true);
        return handler;
    }
}
