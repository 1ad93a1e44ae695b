package com.prescripto.audit.trail.store;

import com.prescripto.audit.trail.AuditTrail;
import com.prescripto.audit.trail.ChainHead;
import com.prescripto.audit.trail.ChainId;
import com.prescripto.audit.trail.Event;
import com.prescripto.audit.trail.HashChain;
import com.prescripto.audit.trail.store.EntryWriter.SearchCopy;
import java.time.Clock;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.function.Supplier;
import javax.sql.DataSource;
import org.springframework.dao.ConcurrencyFailureException;
import org.springframework.dao.DataAccessException;
import org.springframework.dao.DuplicateKeyException;
import org.springframework.jdbc.core.JdbcTemplate;
import org.springframework.jdbc.support.JdbcTransactionManager;
import org.springframework.stereotype.Component;
import org.springframework.transaction.support.TransactionTemplate;

/**
 * Appends in one transaction: lock the chain's head, copy the rows in, move the head.
 *
 * <p>The batch first takes all events for new, which they are unless a broker redelivered. When one is not, PostgreSQL refuses
 * them all, and a second transaction looks up the known ones and chains the rest.
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
        var batch = new Batch(chain, expected, nextOffset, events.size(), distinct(events));
        try {
            return append(batch, SearchCopy.KEPT);
        } catch (DataAccessException refused) {
            if (!SqlFailures.lieInTheData(refused)) {
                throw refused;
            }
            if (events.size() > 1) {
                throw new Unstorable(SqlFailures.reason(refused), refused);
            }
            return appendEvidenceOnly(batch);
        }
    }

    /** What jsonb refuses, because it is no JSON or holds a NUL character, is still evidence. */
    private Appended appendEvidenceOnly(Batch batch) {
        try {
            return append(batch, SearchCopy.LEFT_OUT);
        } catch (DataAccessException refused) {
            if (SqlFailures.lieInTheData(refused)) {
                throw new Unstorable(SqlFailures.reason(refused), refused);
            }
            throw refused;
        }
    }

    private Appended append(Batch batch, SearchCopy copy) {
        try {
            return append(batch, batch::events, copy);
        } catch (DuplicateKeyException someAreKnown) {
            return appendUnknown(batch, copy);
        }
    }

    private Appended appendUnknown(Batch batch, SearchCopy copy) {
        try {
            return append(batch, () -> entries.withoutKnown(batch.events()), copy);
        } catch (DuplicateKeyException known) {
            // Nothing is wrong with the data, so not by its cause: the next try finds the event known.
            throw new ConcurrencyFailureException("One of the events was appended to another chain just now");
        }
    }

    private Appended append(Batch batch, Supplier<List<Event>> unknown, SearchCopy copy) {
        return transactions.execute(transaction -> {
            var head = lockInStep(batch.chain(), batch.expected());
            var added = HashChain.extend(head, unknown.get(), clock.instant());
            entries.insert(added, copy);
            heads.move(head, added, batch.nextOffset());
            return new Appended(added.size(), batch.told() - added.size());
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

    private static List<Event> distinct(List<Event> events) {
        var first = new LinkedHashMap<EntryKey, Event>();
        events.forEach(event -> first.putIfAbsent(new EntryKey(event.occurredAt(), event.id()), event));
        return List.copyOf(first.values());
    }

    /**
     * What is to be appended.
     *
     * @param told how many events were told, the same ones counted again
     */
    private record Batch(ChainId chain, long expected, long nextOffset, int told, List<Event> events) {}
}
