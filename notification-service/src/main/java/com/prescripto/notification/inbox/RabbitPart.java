package com.prescripto.notification.inbox;

import com.prescripto.notification.platform.SystemPart;
import org.springframework.amqp.rabbit.core.RabbitTemplate;
import org.springframework.stereotype.Component;

@Component
class RabbitPart implements SystemPart {

    /** There on every broker, so that asking for it changes nothing and fails only when the broker does. */
    private static final String EVERYWHERE = "amq.topic";

    private final RabbitTemplate rabbit;

    RabbitPart(RabbitTemplate rabbit) {
        this.rabbit = rabbit;
    }

    @Override
    public String name() {
        return "RABBITMQ";
    }

    /** A connection that is open says little: one whose broker is frozen is open for a while, too. */
    @Override
    public void ask() {
        rabbit.execute(channel -> channel.exchangeDeclarePassive(EVERYWHERE));
    }
}
