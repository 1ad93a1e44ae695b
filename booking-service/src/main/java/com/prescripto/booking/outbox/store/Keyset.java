package com.prescripto.booking.outbox.store;

import static org.springframework.data.mongodb.core.query.Criteria.where;

import java.nio.charset.StandardCharsets;
import java.time.Instant;
import java.util.ArrayList;
import java.util.Base64;
import java.util.Collection;
import java.util.Date;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import org.springframework.data.domain.Sort;
import org.springframework.data.domain.Sort.Direction;
import org.springframework.data.mongodb.core.query.Criteria;
import org.springframework.data.mongodb.core.query.Query;

/** Paging by the last seen key: an instant, and the id where instants are equal. */
public final class Keyset {

    private record Position(Instant at, String id) {}

    private Keyset() {}

    /** Asks for one more than the page holds, which tells whether there is a next page. */
    public static Query query(
            Collection<Criteria> criteria, String field, Direction order, int limit, @Nullable String after) {
        var all = new ArrayList<>(criteria);
        position(after).ifPresent(position -> all.add(beyond(position, field, order)));
        var query = all.isEmpty() ? new Query() : new Query(new Criteria().andOperator(all));
        return query.with(Sort.by(order, field, "_id")).limit(limit + 1);
    }

    /** Where to go on after an item. */
    public static String token(Instant at, String id) {
        var text = at.toEpochMilli() + " " + id;
        return Base64.getUrlEncoder().withoutPadding().encodeToString(text.getBytes(StandardCharsets.UTF_8));
    }

    /** An unreadable token begins anew: it can only be a caller's mistake, and the first page does no harm. */
    private static Optional<Position> position(@Nullable String after) {
        if (after == null) {
            return Optional.empty();
        }
        try {
            var text = new String(Base64.getUrlDecoder().decode(after), StandardCharsets.UTF_8);
            var blank = text.indexOf(' ');
            return Optional.of(new Position(
                    Instant.ofEpochMilli(Long.parseLong(text.substring(0, blank))), text.substring(blank + 1)));
        } catch (IllegalArgumentException | StringIndexOutOfBoundsException unreadable) {
            return Optional.empty();
        }
    }

    /** The bound on the field says nothing new; it is what an index can be entered by, which a choice of two is not. */
    private static Criteria beyond(Position position, String field, Direction order) {
        var at = Date.from(position.at());
        return order == Direction.ASC
                ? where(field)
                        .gte(at)
                        .orOperator(where(field).gt(at), where("_id").gt(position.id()))
                : where(field)
                        .lte(at)
                        .orOperator(where(field).lt(at), where("_id").lt(position.id()));
    }
}
