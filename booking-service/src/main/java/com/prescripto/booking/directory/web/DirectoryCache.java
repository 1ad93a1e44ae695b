package com.prescripto.booking.directory.web;

import com.prescripto.booking.kernel.Fact;
import com.prescripto.booking.platform.SharedCache;
import com.prescripto.booking.platform.SharedCaches;
import java.time.Duration;
import java.util.List;
import java.util.function.Supplier;
import org.springframework.context.event.EventListener;
import org.springframework.stereotype.Component;
import tools.jackson.databind.json.JsonMapper;

/** The public lists as the bytes that are sent, forgotten as soon as anything in them may have changed. */
@Component
class DirectoryCache {

    private static final Duration NEAR = Duration.ofSeconds(1);
    private static final Duration FAR = Duration.ofSeconds(30);

    /** What events that change an answer begin with. */
    private static final List<String> CHANGING = List.of("APPOINTMENT_", "DOCTOR_", "SCHEDULE_", "HOLIDAYS_");

    private final SharedCache cache;
    private final JsonMapper json;

    DirectoryCache(SharedCaches caches, JsonMapper json) {
        this.cache = caches.open("doctors", NEAR, FAR);
        this.json = json;
    }

    byte[] get(String key, Supplier<Object> make) {
        return cache.get(key, () -> json.writeValueAsBytes(make.get()));
    }

    /** A booking or cancellation changes the next free times; the rest changes what is said of the doctor. */
    @EventListener
    void changed(Fact fact) {
        var type = fact.event().type();
        if (CHANGING.stream().anyMatch(type::startsWith)) {
            cache.invalidate();
        }
    }
}
