package com.prescripto.audit.trail.store;

import com.prescripto.audit.trail.AuditEntry;
import com.prescripto.audit.trail.AuditTrail;
import com.prescripto.audit.trail.ChainHead;
import com.prescripto.audit.trail.ChainId;
import com.prescripto.audit.trail.Event;
import com.prescripto.audit.trail.HashChain;
import java.time.Clock;
import java.util.LinkedHashMap;
import java.util.List;
import javax.sql.DataSource;
import org.springframework.dao.ConcurrencyFailureException;
import org.springframework.dao.DataAccessException;
import org.springframework.jdbc.core.JdbcTemplate;
import org.springframework.jdbc.support.JdbcTransactionManager;
import org.springframework.stereotype.Component;
import org.springframework.transaction.TransactionStatus;
import org.springframework.transaction.support.TransactionTemplate;

/**
 * Appends in one transaction: lock the chain's head, insert the rows as one rewritten batch, move the head.
 *
 * <p>The batch first takes all events for new, which they are unless a broker redelivered. PostgreSQL leaves out the ones it
 * has; counting shows whether it did, and only then are the known ones looked up and the rest chained again.
 */
@Component
class PostgresAuditTrail implements AuditTrail {

    private final ChainHeads heads;
    private final EntryWriter entries;
    private final TransactionTemplate transactions;
    private final Clock clock;

    PostgresAuditTrail(DataSource dataSource, Clock clock) {
        var jdbc = new JdbcTemplate(dataSource);
        this.heads = new ChainHeads(jdbc);
        this.entries = new EntryWriter(jdbc);
        // Plain JDBC transactions: the ones of JPA would open a persistence context for every batch.
        this.transactions = new TransactionTemplate(new JdbcTransactionManager(dataSource));
        this.clock = clock;
    }

    @Override
    public long nextOffset(ChainId chain) {
        return heads.find(chain).nextOffset();
    }

    @Override
    public Appended append(ChainId chain, long expected, List<Event> events, long nextOffset) {
        try {
            return append(chain, expected, events, nextOffset, EntryWriter.SearchCopy.KEPT);
        } catch (DataAccessException refused) {
            if (!SqlFailures.lieInTheData(refused)) {
                throw refused;
            }
            if (events.size() > 1) {
                throw new Unstorable(SqlFailures.reason(refused), refused);
            }
            return appendEvidenceOnly(chain, expected, events, nextOffset);
        }
    }

    /** What jsonb refuses, a NUL character say, is still evidence. */
    private Appended appendEvidenceOnly(ChainId chain, long expected, List<Event> events, long nextOffset) {
        try {
            return append(chain, expected, events, nextOffset, EntryWriter.SearchCopy.LEFT_OUT);
        } catch (DataAccessException refused) {
            if (SqlFailures.lieInTheData(refused)) {
                throw new Unstorable(SqlFailures.reason(refused), refused);
            }
            throw refused;
        }
    }

    private Appended append(
            ChainId chain, long expected, List<Event> events, long nextOffset, EntryWriter.SearchCopy copy) {
        return transactions.execute(transaction -> {
            var head = lockInStep(chain, expected);
            var added = insertNew(transaction, head, events, copy);
            heads.move(head, added, nextOffset);
            return new Appended(added.size(), events.size() - added.size());
        });
    }

    @Override
    public void passOver(ChainId chain, long expected, long nextOffset, Runnable beforeCommit) {
        transactions.executeWithoutResult(transaction -> {
            var head = lockInStep(chain, expected);
            heads.move(head, List.of(), nextOffset);
            beforeCommit.run();
        });
    }

    private ChainHead lockInStep(ChainId chain, long expected) {
        var head = heads.lock(chain);
        if (head.nextOffset() != expected) {
            throw new OutOfStep(expected, head.nextOffset());
        }
        return head;
    }

    private List<AuditEntry> insertNew(
            TransactionStatus transaction, ChainHead head, List<Event> events, EntryWriter.SearchCopy copy) {
        var distinct = distinct(events);
        var beforeInsert = transaction.createSavepoint();
        var chained = HashChain.extend(head, distinct, clock.instant());
        if (entries.insert(chained, copy)) {
            return chained;
        }
        transaction.rollbackToSavepoint(beforeInsert);
        chained = HashChain.extend(head, entries.withoutKnown(distinct), clock.instant());
        if (entries.insert(chained, copy)) {
            return chained;
        }
        throw new ConcurrencyFailureException("One of the events was appended to another chain just now");
    }

    private static List<Event> distinct(List<Event> events) {
        var first = new LinkedHashMap<EntryKey, Event>();
        events.forEach(event -> first.putIfAbsent(new EntryKey(event.occurredAt(), event.id()), event));
        return List.copyOf(first.values());
    }
}
