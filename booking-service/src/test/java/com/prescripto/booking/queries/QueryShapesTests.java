package com.prescripto.booking.queries;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.LinkedHashMap;
import java.util.Map;
import org.bson.BsonDocument;
import org.junit.jupiter.api.DisplayNameGeneration;
import org.junit.jupiter.api.DisplayNameGenerator.ReplaceUnderscores;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** The judge is judged: what an index answers, and what it does not. */
@DisplayNameGeneration(ReplaceUnderscores.class)
class QueryShapesTests {

    private static final DeclaredIndex DOCTOR_START = index("doctorId", "start", "_id");

    @ParameterizedTest
    @ValueSource(
            strings = {
                "{find: 'a', filter: {doctorId: 'x'}}",
                "{find: 'a', filter: {doctorId: 'x', start: {$gte: 1}}, sort: {start: 1, _id: 1}}",
                "{find: 'a', filter: {doctorId: 'x', status: {$ne: 'y'}}, sort: {start: -1, _id: -1}}",
                "{find: 'a', filter: {doctorId: {$in: ['x', 'y']}}, sort: {start: 1}, limit: 3}",
                "{find: 'a', filter: {$and: [{doctorId: 'x'}, {$or: [{b: 1}, {c: 2}]}]}}",
                "{find: 'a', filter: {doctorId: {$regex: {$regularExpression: {pattern: '^x', options: ''}}}}}",
                "{find: 'a', filter: {}, sort: {doctorId: 1}, limit: 3}",
                "{aggregate: 'a', pipeline: [{$match: {doctorId: 'x'}}, {$group: {_id: 1}}], cursor: {}}",
                "{distinct: 'a', key: 'doctorId', query: {}}",
                "{update: 'a', updates: [{q: {doctorId: 'x'}, u: {}}]}"
            })
    void an_index_answers_what_begins_with_its_fields(String command) {
        assertThat(Query.of(BsonDocument.parse(command))).hasSize(1).allMatch(DOCTOR_START::answers);
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "{find: 'a', filter: {}}",
                "{find: 'a', filter: {start: 1}}",
                "{find: 'a', filter: {doctorId: {$ne: 'x'}}}",
                "{find: 'a', filter: {doctorId: {$exists: true}}}",
                "{find: 'a', filter: {doctorId: {$regex: {$regularExpression: {pattern: 'x', options: ''}}}}}",
                "{find: 'a', filter: {doctorId: {$regex: {$regularExpression: {pattern: '^x', options: 'i'}}}}}",
                "{find: 'a', filter: {doctorId: 'x'}, sort: {bookedAt: 1}}",
                "{find: 'a', filter: {doctorId: 'x'}, sort: {start: 1, _id: -1}}",
                "{find: 'a', filter: {doctorId: {$gt: 'x'}}, sort: {start: 1}}",
                "{find: 'a', filter: {}, sort: {doctorId: 1}}",
                "{find: 'a', filter: {$or: [{doctorId: 'x'}, {b: 1}]}}",
                "{count: 'a', query: {b: 1}}",
                "{delete: 'a', deletes: [{q: {}, limit: 0}]}",
                "{aggregate: 'a', pipeline: [{$group: {_id: 1}}], cursor: {}}",
                "{distinct: 'a', key: 'b', query: {}}"
            })
    void and_nothing_else(String command) {
        assertThat(Query.of(BsonDocument.parse(command))).hasSize(1).noneMatch(DOCTOR_START::answers);
    }

    @Test
    void what_reads_no_collection_is_no_query() {
        assertThat(Query.of(BsonDocument.parse("{ping: 1}"))).isEmpty();
        assertThat(Query.of(BsonDocument.parse("{insert: 'a', documents: []}"))).isEmpty();
        assertThat(Query.of(BsonDocument.parse("{count: 'a'}"))).isEmpty();
    }

    private static DeclaredIndex index(String... fields) {
        Map<String, Integer> keys = new LinkedHashMap<>();
        for (var field : fields) {
            keys.put(field, 1);
        }
        return new DeclaredIndex("test", keys, false);
    }
}
