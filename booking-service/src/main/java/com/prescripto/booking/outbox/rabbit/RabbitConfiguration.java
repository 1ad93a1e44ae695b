package com.prescripto.booking.outbox.rabbit;

import com.prescripto.booking.outbox.Envelope;
import com.prescripto.booking.outbox.EventPublisher;
import com.prescripto.booking.outbox.GuardedPublisher;
import com.prescripto.booking.outbox.Passages;
import io.github.resilience4j.circuitbreaker.CircuitBreakerRegistry;
import java.time.Duration;
import org.springframework.amqp.core.TopicExchange;
import org.springframework.amqp.rabbit.core.RabbitTemplate;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;

@Configuration(proxyBeanMethods = false)
class RabbitConfiguration {

    private static final Duration CONFIRM_WITHIN = Duration.ofSeconds(5);

    @Bean
    TopicExchange bookingEvents() {
        return new TopicExchange(Envelope.DESTINATION);
    }

    @Bean
    EventPublisher rabbitPublisher(RabbitTemplate rabbit, Passages passages, CircuitBreakerRegistry breakers) {
        // The publisher looks at what came back itself; without a callback the template warns of every message.
        rabbit.setReturnsCallback(returned -> {});
        return new GuardedPublisher(
                new RabbitPublisher(rabbit, passages, CONFIRM_WITHIN), breakers.circuitBreaker("rabbit", "broker"));
    }
}
