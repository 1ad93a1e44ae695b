package com.prescripto.booking.trail.store;

import com.prescripto.booking.outbox.store.AggregateCollections;
import com.prescripto.booking.outbox.store.LooseFacts;
import com.prescripto.booking.trail.TrailFacts;
import java.time.Instant;
import org.springframework.stereotype.Repository;

/** Facts for the trail in a collection of their own. */
@Repository
class MongoTrailFacts implements TrailFacts {

    private final LooseFacts facts;

    MongoTrailFacts(AggregateCollections collections) {
        this.facts = collections.openLoose("trail");
    }

    @Override
    public void add(Telling telling) {
        facts.add(telling.id(), telling.fact(), telling.cause());
    }

    @Override
    public void begin(Telling telling, Instant unlessClosedBy) {
        facts.begin(telling.id(), telling.fact(), telling.cause(), unlessClosedBy);
    }

    @Override
    public boolean grow(Telling telling) {
        return facts.grow(telling.id(), telling.fact(), telling.cause());
    }

    @Override
    public boolean close(Telling telling) {
        return facts.close(telling.id(), telling.fact(), telling.cause());
    }
}
