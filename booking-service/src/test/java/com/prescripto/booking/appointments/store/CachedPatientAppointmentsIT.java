package com.prescripto.booking.appointments.store;

import static com.prescripto.booking.appointments.AppointmentFixtures.NOW;
import static com.prescripto.booking.appointments.AppointmentFixtures.PATIENT;
import static com.prescripto.booking.appointments.AppointmentFixtures.aBooking;
import static org.assertj.core.api.Assertions.assertThat;

import com.prescripto.booking.MovingClock;
import com.prescripto.booking.appointments.Appointment;
import com.prescripto.booking.appointments.AppointmentFixtures;
import com.prescripto.booking.appointments.Appointments.Page;
import com.prescripto.booking.appointments.Appointments.When;
import com.prescripto.booking.appointments.InMemoryAppointments;
import com.prescripto.booking.platform.RedisFixture;
import com.prescripto.devstack.Nodes;
import java.nio.file.Path;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import org.junit.jupiter.api.DisplayNameGeneration;
import org.junit.jupiter.api.DisplayNameGenerator.ReplaceUnderscores;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.redisson.api.RedissonClient;
import org.springframework.data.mongodb.core.convert.MappingMongoConverter;
import org.springframework.data.mongodb.core.convert.MongoCustomConversions;
import org.springframework.data.mongodb.core.convert.NoOpDbRefResolver;
import org.springframework.data.mongodb.core.mapping.MongoMappingContext;

/** Two instances of the service, one store, and a Redis of their own that is treated badly. */
@DisplayNameGeneration(ReplaceUnderscores.class)
class CachedPatientAppointmentsIT {

    private static final Instant TOMORROW = NOW.plus(Duration.ofDays(1));
    private static final Page FIRST = new Page(20, null);

    @TempDir
    Path folder;

    private final InMemoryAppointments stored = new InMemoryAppointments();
    private final MovingClock clock = new MovingClock(NOW);

    @Test
    void what_was_done_through_one_instance_is_seen_through_the_other_at_once() throws Exception {
        try (var redis = Nodes.redis(folder)) {
            redis.start();
            var client = RedisFixture.patient(redis.port());
            var here = instance(client);
            var there = instance(client);
            assertThat(upcoming(there)).isEmpty();
            var booked = book(here, TOMORROW);
            assertThat(upcoming(there)).containsExactly(booked);
            assertThat(upcoming(here)).containsExactly(booked);
            var cancelled = cancel(there, booked);
            assertThat(upcoming(here)).isEmpty();
            assertThat(list(here, When.CANCELLED)).containsExactly(cancelled);
            client.shutdown();
        }
    }

    @Test
    void what_is_kept_is_what_was_stored() throws Exception {
        try (var redis = Nodes.redis(folder)) {
            redis.start();
            var client = RedisFixture.patient(redis.port());
            var booked = book(instance(client), TOMORROW);
            assertThat(upcoming(instance(client))).containsExactly(booked);
            stored.save(AppointmentFixtures.cancelled(booked));
            // Nobody told the cache: so this is the page that was kept, and it has every field.
            assertThat(upcoming(instance(client))).containsExactly(booked);
            client.shutdown();
        }
    }

    @Test
    void a_visit_that_has_ended_is_not_upcoming_whatever_is_kept() throws Exception {
        try (var redis = Nodes.redis(folder)) {
            redis.start();
            var client = RedisFixture.patient(redis.port());
            var here = instance(client);
            var booked = book(here, NOW.plus(Duration.ofMinutes(10)));
            assertThat(upcoming(here)).containsExactly(booked);
            clock.move(Duration.ofMinutes(40));
            assertThat(upcoming(here)).isEmpty();
            client.shutdown();
        }
    }

    @Test
    void with_redis_hung_flushed_or_dead_lists_stay_true() throws Exception {
        try (var redis = Nodes.redis(folder)) {
            redis.start();
            var client = RedisFixture.impatient(redis.port());
            var patient = RedisFixture.patient(redis.port());
            var here = instance(client);
            var first = book(here, TOMORROW);
            assertThat(upcoming(here)).containsExactly(first);
            redis.pause();
            var second = book(here, TOMORROW.plus(Duration.ofHours(1)));
            assertThat(upcoming(here)).containsExactly(first, second);
            redis.resume();
            assertThat(upcoming(here)).containsExactly(first, second);
            patient.getKeys().flushall();
            assertThat(upcoming(here)).containsExactly(first, second);
            redis.kill();
            cancel(here, first);
            assertThat(upcoming(here)).containsExactly(second);
            redis.start();
            assertThat(upcoming(here)).containsExactly(second);
            assertThat(upcoming(instance(client))).containsExactly(second);
            client.shutdown();
            patient.shutdown();
        }
    }

    private Appointment book(CachedPatientAppointments instance, Instant start) {
        var booking = aBooking(start);
        stored.add(booking);
        instance.changed(booking.fact());
        return booking.after();
    }

    private Appointment cancel(CachedPatientAppointments instance, Appointment appointment) {
        var change = AppointmentFixtures.cancelled(appointment);
        assertThat(stored.save(change)).isTrue();
        instance.changed(change.fact());
        return change.after();
    }

    private static List<Appointment> upcoming(CachedPatientAppointments instance) {
        return list(instance, When.UPCOMING);
    }

    private static List<Appointment> list(CachedPatientAppointments instance, When when) {
        return instance.list(PATIENT, when, FIRST).items();
    }

    private CachedPatientAppointments instance(RedissonClient client) {
        var conversions = new MongoCustomConversions(List.of());
        var context = new MongoMappingContext();
        context.setSimpleTypeHolder(conversions.getSimpleTypeHolder());
        var converter = new MappingMongoConverter(NoOpDbRefResolver.INSTANCE, context);
        converter.setCustomConversions(conversions);
        converter.afterPropertiesSet();
        return new CachedPatientAppointments(stored, converter, RedisFixture.caches(client), clock);
    }
}
