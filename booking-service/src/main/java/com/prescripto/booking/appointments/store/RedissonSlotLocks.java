package com.prescripto.booking.appointments.store;

import com.prescripto.booking.appointments.SlotLocks;
import com.prescripto.booking.doctors.DoctorId;
import com.prescripto.booking.kernel.TimeRange;
import io.github.resilience4j.circuitbreaker.CircuitBreaker;
import io.github.resilience4j.circuitbreaker.CircuitBreakerRegistry;
import java.util.concurrent.TimeUnit;
import java.util.function.Supplier;
import org.redisson.api.RLock;
import org.redisson.api.RedissonClient;
import org.redisson.client.RedisException;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.stereotype.Component;

/** Slot locks in Redis. Without Redis, or when a lock cannot be had soon, work goes on without one. */
@Component
class RedissonSlotLocks implements SlotLocks {

    private static final Logger log = LoggerFactory.getLogger(RedissonSlotLocks.class);

    /** Longer than a booking takes and shorter than a person's patience. */
    private static final long WAIT_MILLIS = 150;

    /** Given explicitly, so that no watchdog prolongs the lock of a process that hangs. */
    private static final long LEASE_MILLIS = 5_000;

    private final RedissonClient redisson;
    private final CircuitBreaker breaker;

    RedissonSlotLocks(RedissonClient redisson, CircuitBreakerRegistry breakers) {
        this.redisson = redisson;
        this.breaker = breakers.circuitBreaker("redis");
    }

    @Override
    public <T> T alone(DoctorId doctor, TimeRange slot, Supplier<T> work) {
        var lock =
                redisson.getLock("slot:" + doctor.value() + ":" + slot.start().toEpochMilli());
        var locked = tryLock(lock);
        try {
            return work.get();
        } finally {
            if (locked) {
                unlock(lock);
            }
        }
    }

    private boolean tryLock(RLock lock) {
        if (!breaker.tryAcquirePermission()) {
            return false;
        }
        var started = System.nanoTime();
        try {
            var locked = lock.tryLock(WAIT_MILLIS, LEASE_MILLIS, TimeUnit.MILLISECONDS);
            breaker.onSuccess(System.nanoTime() - started, TimeUnit.NANOSECONDS);
            return locked;
        } catch (RedisException away) {
            breaker.onError(System.nanoTime() - started, TimeUnit.NANOSECONDS, away);
            log.debug("no slot lock: {}", away.toString());
            return false;
        } catch (InterruptedException stopping) {
            breaker.releasePermission();
            Thread.currentThread().interrupt();
            return false;
        }
    }

    /** Only frees the lock if it is still ours; one that has expired may be another's by now. */
    private static void unlock(RLock lock) {
        try {
            lock.unlock();
        } catch (RedisException | IllegalMonitorStateException gone) {
            log.debug("slot lock was gone: {}", gone.toString());
        }
    }
}
