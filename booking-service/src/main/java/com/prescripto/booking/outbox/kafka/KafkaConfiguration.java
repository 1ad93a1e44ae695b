package com.prescripto.booking.outbox.kafka;

import com.prescripto.booking.outbox.Envelope;
import com.prescripto.booking.outbox.EventPublisher;
import com.prescripto.booking.outbox.GuardedPublisher;
import com.prescripto.booking.outbox.Passages;
import io.github.resilience4j.circuitbreaker.CircuitBreakerRegistry;
import org.apache.kafka.clients.admin.NewTopic;
import org.apache.kafka.common.config.TopicConfig;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;
import org.springframework.kafka.config.TopicBuilder;
import org.springframework.kafka.core.KafkaTemplate;

@Configuration(proxyBeanMethods = false)
class KafkaConfiguration {

    private static final int PARTITIONS = 6;

    /** Kept for ever and whole: the topic is what the audit trail can be rebuilt from. */
    @Bean
    NewTopic bookingEventsTopic() {
        return TopicBuilder.name(Envelope.DESTINATION)
                .partitions(PARTITIONS)
                .replicas(1)
                .config(TopicConfig.RETENTION_MS_CONFIG, "-1")
                .config(TopicConfig.CLEANUP_POLICY_CONFIG, TopicConfig.CLEANUP_POLICY_DELETE)
                .build();
    }

    @Bean
    EventPublisher kafkaPublisher(
            KafkaTemplate<String, byte[]> kafka,
            TopicKeeper topic,
            Passages passages,
            CircuitBreakerRegistry breakers) {
        return new GuardedPublisher(
                new KafkaPublisher(kafka, topic, passages), breakers.circuitBreaker("kafka", "broker"));
    }
}
