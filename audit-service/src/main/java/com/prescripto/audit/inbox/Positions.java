package com.prescripto.audit.inbox;

import java.util.Collection;
import java.util.Map;
import java.util.OptionalLong;
import java.util.concurrent.ConcurrentHashMap;
import org.apache.kafka.common.TopicPartition;
import org.springframework.stereotype.Component;

/** Where the trail goes on in each partition this service reads, as far as we know; a partition is unknown until asked for. */
@Component
class Positions {

    private final Map<TopicPartition, Long> next = new ConcurrentHashMap<>();

    OptionalLong find(TopicPartition partition) {
        var position = next.get(partition);
        return position == null ? OptionalLong.empty() : OptionalLong.of(position);
    }

    /** Of a partition that is known. */
    long of(TopicPartition partition) {
        return find(partition).orElseThrow();
    }

    void set(TopicPartition partition, long offset) {
        next.put(partition, offset);
    }

    void forget(Collection<TopicPartition> partitions) {
        partitions.forEach(next::remove);
    }
}
