package com.prescripto.notification.inbox;

import org.springframework.amqp.rabbit.config.ContainerCustomizer;
import org.springframework.amqp.rabbit.listener.SimpleMessageListenerContainer;
import org.springframework.boot.amqp.autoconfigure.RabbitTemplateCustomizer;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;

/** What {@code spring.rabbitmq} cannot say about how we consume and publish. */
@Configuration(proxyBeanMethods = false)
class InboxConfiguration {
    /**
     * A wrong password may be put right while we run, so it must not end the consumer; and a mail that is being handed
     * over when we are told to stop gets the time to end.
     */
    @Bean
    ContainerCustomizer<SimpleMessageListenerContainer> patientContainer() {
        return container -> {
            container.setPossibleAuthenticationFailureFatal(false);
            container.setShutdownTimeout(20_000);
        };
    }

    /** A broker short of memory or disk stops whoever publishes; on a connection of its own that is not the consumer. */
    @Bean
    RabbitTemplateCustomizer publishingOnItsOwnConnection() {
        return template -> template.setUsePublisherConnection(true);
    }
}
