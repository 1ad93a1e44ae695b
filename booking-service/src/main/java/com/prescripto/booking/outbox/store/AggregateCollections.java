package com.prescripto.booking.outbox.store;

import com.prescripto.booking.kernel.Ids;
import com.prescripto.booking.outbox.OutboxDispatcher;
import com.prescripto.booking.outbox.OutboxProperties;
import com.prescripto.booking.outbox.OutboxSources;
import org.springframework.context.ApplicationEventPublisher;
import org.springframework.data.domain.Sort;
import org.springframework.data.mongodb.core.MongoTemplate;
import org.springframework.data.mongodb.core.index.Index;
import org.springframework.stereotype.Component;
import tools.jackson.databind.json.JsonMapper;

/** Opens the collections that aggregates live in. */
@Component
public class AggregateCollections {

    private final MongoTemplate mongo;
    private final EntryDocuments entries;
    private final OutboxSources sources;
    private final OutboxDispatcher dispatcher;
    private final ApplicationEventPublisher events;
    private final OutboxProperties properties;

    AggregateCollections(
            MongoTemplate mongo,
            JsonMapper json,
            Ids ids,
            OutboxSources sources,
            OutboxDispatcher dispatcher,
            ApplicationEventPublisher events,
            OutboxProperties properties) {
        this.mongo = mongo;
        this.entries = new EntryDocuments(json, ids);
        this.sources = sources;
        this.dispatcher = dispatcher;
        this.events = events;
        this.properties = properties;
    }

    /**
     * Opens a collection and makes its outbox indexes.
     *
     * @param type the stored shape: a record with an {@code id} and a {@code v}ersion
     */
    public <D> AggregateCollection<D> open(String name, Class<D> type) {
        mongo.indexOps(name)
                .createIndex(new Index("ob.next", Sort.Direction.ASC)
                        .named("outbox_due")
                        .sparse());
        mongo.indexOps(name)
                .createIndex(new Index("ob.since", Sort.Direction.ASC)
                        .named("outbox_oldest")
                        .sparse());
        var collection = new AggregateCollection<>(name, type, mongo, entries, dispatcher, events, properties);
        sources.register(collection);
        return collection;
    }

    /** Opens a collection of facts of no aggregate and makes its indexes. */
    public LooseFacts openLoose(String name) {
        mongo.indexOps(name).createIndex(new Index("next", Sort.Direction.ASC).named("due"));
        mongo.indexOps(name)
                .createIndex(
                        new Index("since", Sort.Direction.ASC).named("oldest").sparse());
        var facts = new LooseFacts(name, mongo, entries, dispatcher, properties.firstLease());
        sources.register(facts);
        return facts;
    }
}
