package com.prescripto.audit.trail.store;

import com.prescripto.audit.trail.AuditEntry;
import com.prescripto.audit.trail.ChainHead;
import com.prescripto.audit.trail.ChainId;
import com.prescripto.audit.trail.Hash;
import com.prescripto.audit.trail.HashChain;
import java.util.List;
import org.springframework.jdbc.core.JdbcTemplate;

/** The table of chain heads. */
final class ChainHeads {

    private static final String SELECT =
            "SELECT next_offset, length, head FROM audit_chain WHERE kafka_topic = ? AND kafka_partition = ?";

    private final JdbcTemplate jdbc;

    ChainHeads(JdbcTemplate jdbc) {
        this.jdbc = jdbc;
    }

    /** A chain nobody has begun yet is empty. */
    ChainHead find(ChainId chain) {
        return read(SELECT, chain).stream().findFirst().orElseGet(() -> empty(chain));
    }

    /** Keeps everybody else from this chain until the transaction ends. */
    ChainHead lock(ChainId chain) {
        var locking = SELECT + " FOR UPDATE";
        var found = read(locking, chain);
        if (found.isEmpty()) {
            var empty = empty(chain);
            jdbc.update(
                    "INSERT INTO audit_chain (kafka_topic, kafka_partition, next_offset, length, head)"
                            + " VALUES (?, ?, ?, ?, ?) ON CONFLICT DO NOTHING",
                    chain.topic(),
                    chain.partition(),
                    empty.nextOffset(),
                    empty.length(),
                    empty.hash().bytes());
            found = read(locking, chain);
        }
        return found.get(0);
    }

    void move(ChainHead head, List<AuditEntry> added, long nextOffset) {
        var last = added.isEmpty() ? null : added.get(added.size() - 1);
        jdbc.update(
                "UPDATE audit_chain SET next_offset = ?, length = ?, head = ? WHERE kafka_topic = ? AND kafka_partition = ?",
                nextOffset,
                last == null ? head.length() : last.position(),
                (last == null ? head.hash() : last.hash()).bytes(),
                head.chain().topic(),
                head.chain().partition());
    }

    private List<ChainHead> read(String sql, ChainId chain) {
        return jdbc.query(
                sql,
                (row, index) -> new ChainHead(
                        chain, row.getLong("next_offset"), row.getLong("length"), Hash.wrap(row.getBytes("head"))),
                chain.topic(),
                chain.partition());
    }

    private static ChainHead empty(ChainId chain) {
        return new ChainHead(chain, 0, 0, HashChain.start(chain));
    }
}
