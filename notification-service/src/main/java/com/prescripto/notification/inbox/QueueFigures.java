package com.prescripto.notification.inbox;

import com.prescripto.notification.parked.MessageQueues;
import com.prescripto.notification.platform.SystemFigures;
import java.util.HashMap;
import java.util.Map;
import org.springframework.stereotype.Component;

/** How many messages wait in RabbitMQ, for what. */
@Component
class QueueFigures implements SystemFigures {
    private final MessageQueues queues;

    QueueFigures(MessageQueues queues) {
        this.queues = queues;
    }

    @Override
    public Map<String, Double> read() {
        var figures = new HashMap<String, Double>();
        for (var queue : queues.depths()) {
            figures.merge(figure(queue), (double) queue.messages(), Double::sum);
            if (queue.name().equals(RetryTopology.WORK_QUEUE)) {
                figures.put("queueListeners", (double) queue.consumers());
            }
        }
        return figures;
    }

    private static String figure(MessageQueues.Depth queue) {
        if (queue.name().equals(RetryTopology.WORK_QUEUE)) {
            return "queueWaiting";
        }
        return queue.waitSeconds() == null ? "queueParking" : "queueRetrying";
    }
}
