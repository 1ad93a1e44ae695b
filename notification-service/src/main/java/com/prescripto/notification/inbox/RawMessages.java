package com.prescripto.notification.inbox;

import org.springframework.amqp.core.Message;
import org.springframework.amqp.listener.ConditionalRejectingErrorHandler;
import org.springframework.amqp.rabbit.config.ContainerCustomizer;
import org.springframework.amqp.rabbit.listener.SimpleMessageListenerContainer;
import org.springframework.amqp.support.converter.MessageConverter;
import org.springframework.amqp.support.converter.SimpleMessageConverter;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;

/**
 * Lets every message reach the listener as it came. A converter that fails on one takes the decision out of our hands, and
 * the usual error handler throws such a message away, without a word to anybody, when it has died in a queue before: just as
 * all those have that come back from the ladder.
 */
@Configuration(proxyBeanMethods = false)
class RawMessages {

    @Bean
    MessageConverter untouched() {
        return new Untouched();
    }

    /** If something fails for good all the same, the broker parks it. */
    @Bean
    ContainerCustomizer<SimpleMessageListenerContainer> nothingIsThrownAway() {
        var handler = new ConditionalRejectingErrorHandler();
        handler.setDiscardFatalsWithXDeath(false);
        return container -> container.setErrorHandler(handler);
    }

    private static final class Untouched extends SimpleMessageConverter {
        @Override
        public Object fromMessage(Message message) {
            return message.getBody();
        }
    }
}
