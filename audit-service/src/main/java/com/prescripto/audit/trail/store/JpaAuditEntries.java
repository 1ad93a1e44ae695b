package com.prescripto.audit.trail.store;

import com.prescripto.audit.trail.AuditEntries;
import com.prescripto.audit.trail.AuditEntry;
import com.prescripto.audit.trail.ChainHead;
import com.prescripto.audit.trail.ChainId;
import com.prescripto.audit.trail.Irregularities;
import com.prescripto.audit.trail.TrailPage;
import com.prescripto.audit.trail.TrailQuery;
import com.prescripto.audit.trail.TrailQuery.Cursor;
import jakarta.persistence.EntityManager;
import jakarta.persistence.criteria.CriteriaBuilder;
import jakarta.persistence.criteria.Predicate;
import jakarta.persistence.criteria.Root;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import java.util.function.BiFunction;
import java.util.stream.Stream;
import org.hibernate.jpa.HibernateHints;
import org.hibernate.query.criteria.HibernateCriteriaBuilder;
import org.springframework.stereotype.Repository;
import org.springframework.transaction.annotation.Isolation;
import org.springframework.transaction.annotation.Transactional;

/** Reads the trail. Only the conditions a query really has become SQL, so PostgreSQL can pick the index for each. */
@Repository
@Transactional(readOnly = true)
class JpaAuditEntries implements AuditEntries {

    private static final int ROWS_A_FETCH = 500;

    /** Through the whole table, as the service may not read a partition by itself. */
    private static final String STRAYS =
            "SELECT count(*) FROM audit_entry WHERE tableoid = CAST('audit_entry_default' AS regclass)";

    /** Facts about a subject are numbered 1, 2, 3 and arrive in their order. */
    private static final String SUBJECTS_WITH_GAPS = """
            SELECT count(*) FROM (
                SELECT subject FROM audit_entry WHERE sequence IS NOT NULL
                GROUP BY subject HAVING max(sequence) <> count(DISTINCT sequence)) AS subject_with_gaps""";

    /** What only says that somebody looked, or wanted to. */
    private static final List<String> ACCESSES =
            List.of("ACCESS_REFUSED", "AUDIT_EXPORTED", "AUDIT_SEARCHED", "LIST_EXPORTED", "PATIENT_READ");

    private final EntityManager entities;

    JpaAuditEntries(EntityManager entities) {
        this.entities = entities;
    }

    @Override
    public Optional<AuditEntry> find(UUID eventId) {
        return entities.createQuery(
                        "SELECT e FROM EntryRow e WHERE e.eventId = :id ORDER BY e.recordedAt", EntryRow.class)
                .setParameter("id", eventId)
                .setMaxResults(1)
                .getResultStream()
                .findFirst()
                .map(EntryRow::toEntry);
    }

    @Override
    public TrailPage search(TrailQuery query) {
        var criteria = entities.getCriteriaBuilder();
        var select = criteria.createQuery(EntryRow.class);
        var row = select.from(EntryRow.class);
        select.where(conditions(criteria, row, query).toArray(Predicate[]::new))
                .orderBy(criteria.desc(row.get("occurredAt")), criteria.desc(row.get("eventId")));
        // One more than asked for tells whether there is another page.
        var found = entities.createQuery(select)
                .setMaxResults(query.limit() + 1)
                .getResultStream()
                .map(EntryRow::toEntry)
                .toList();
        if (found.size() <= query.limit()) {
            return new TrailPage(found, null);
        }
        var page = found.subList(0, query.limit());
        var last = page.get(page.size() - 1).event();
        return new TrailPage(page, new Cursor(last.occurredAt(), last.id()));
    }

    private static List<Predicate> conditions(CriteriaBuilder criteria, Root<EntryRow> row, TrailQuery query) {
        var conditions = new ArrayList<Predicate>();
        var occurredAt = row.<Instant>get("occurredAt");
        if (query.from() != null) {
            conditions.add(criteria.greaterThanOrEqualTo(occurredAt, query.from()));
        }
        if (query.to() != null) {
            conditions.add(criteria.lessThan(occurredAt, query.to()));
        }
        if (query.type() != null) {
            conditions.add(criteria.equal(row.get("type"), query.type()));
        }
        if (query.subject() != null) {
            conditions.add(criteria.equal(row.get("subject"), query.subject()));
        }
        if (query.actor() != null) {
            conditions.add(criteria.equal(row.get("actorId"), query.actor()));
        }
        if (query.patient() != null) {
            conditions.add(concerns(criteria, row, "patientId", query.patient()));
        }
        if (query.appointment() != null) {
            conditions.add(concerns(criteria, row, "appointmentId", query.appointment()));
        }
        if (!query.accesses()) {
            conditions.add(criteria.not(row.get("type").in(ACCESSES)));
        }
        if (query.correlation() != null) {
            conditions.add(criteria.equal(row.get("correlationId"), query.correlation()));
        }
        var after = query.after();
        if (after != null) {
            // The first condition says nothing new, but lets PostgreSQL begin at the right place of the index.
            conditions.add(criteria.lessThanOrEqualTo(occurredAt, after.occurredAt()));
            conditions.add(criteria.or(
                    criteria.lessThan(occurredAt, after.occurredAt()),
                    criteria.lessThan(row.<UUID>get("eventId"), after.eventId())));
        }
        return conditions;
    }

    /** Named by itself, or as one of several. */
    private static Predicate concerns(CriteriaBuilder criteria, Root<EntryRow> row, String field, String id) {
        var extended = (HibernateCriteriaBuilder) criteria;
        var oneOfSeveral = extended.sql(
                "(? @> to_jsonb(CAST(? AS text)))", Boolean.class, row.get(field + "s"), extended.value(id));
        return criteria.or(criteria.equal(row.get(field), id), criteria.isTrue(oneOfSeveral));
    }

    @Override
    public Irregularities irregularities() {
        return new Irregularities(count(SUBJECTS_WITH_GAPS), count(STRAYS));
    }

    private long count(String sql) {
        return ((Number) entities.createNativeQuery(sql, Long.class).getSingleResult()).longValue();
    }

    @Override
    public List<ChainHead> heads() {
        return entities.createQuery("SELECT h FROM HeadRow h ORDER BY h.kafkaTopic, h.kafkaPartition", HeadRow.class)
                .getResultStream()
                .map(HeadRow::toHead)
                .toList();
    }

    @Override
    public List<AuditEntry> between(ChainId chain, long first, long last) {
        return entities.createQuery(
                        "SELECT e FROM EntryRow e WHERE e.kafkaTopic = :topic AND e.kafkaPartition = :partition"
                                + " AND e.chainPosition BETWEEN :first AND :last ORDER BY e.chainPosition",
                        EntryRow.class)
                .setParameter("topic", chain.topic())
                .setParameter("partition", chain.partition())
                .setParameter("first", first)
                .setParameter("last", last)
                .getResultStream()
                .map(EntryRow::toEntry)
                .toList();
    }

    @Override
    @Transactional(readOnly = true, isolation = Isolation.REPEATABLE_READ)
    public <R> R inOrder(BiFunction<List<ChainHead>, Stream<AuditEntry>, R> reader) {
        var heads = heads();
        try (var rows = entities.createQuery(
                        "SELECT e FROM EntryRow e ORDER BY e.kafkaTopic, e.kafkaPartition, e.chainPosition",
                        EntryRow.class)
                .setHint(HibernateHints.HINT_FETCH_SIZE, ROWS_A_FETCH)
                .getResultStream()) {
            // Detached at once, or the persistence context would hold the whole trail.
            return reader.apply(heads, rows.peek(entities::detach).map(EntryRow::toEntry));
        }
    }
}
