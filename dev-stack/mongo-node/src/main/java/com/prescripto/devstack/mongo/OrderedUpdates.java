package com.prescripto.devstack.mongo;

import com.prescripto.devstack.mongo.index.Fields;
import de.bwaldvogel.mongo.backend.Utils;
import de.bwaldvogel.mongo.bson.Document;
import java.util.ArrayList;
import java.util.List;
import java.util.function.UnaryOperator;

/** Ends an ordered batch of updates with the first that fails, as MongoDB does; the library would go on. */
final class OrderedUpdates {

    private final List<Object> upserted = new ArrayList<>();
    private final List<Object> errors = new ArrayList<>();
    private int matched;
    private int modified;

    private OrderedUpdates() {}

    /**
     * Runs an update command.
     *
     * @param library runs a part of the command and returns its reply
     */
    static Document run(Document command, UnaryOperator<Document> library) {
        List<?> updates = Fields.required(command, "updates", List.class);
        if (updates.size() == 1 || !Utils.isTrue(command.getOrDefault("ordered", true))) {
            return library.apply(command);
        }
        var replies = new OrderedUpdates();
        for (int number = 0; number < updates.size() && replies.errors.isEmpty(); number++) {
            Document single = command.clone();
            single.put("updates", List.of(updates.get(number)));
            replies.add(number, library.apply(single));
        }
        return replies.together();
    }

    private void add(int number, Document reply) {
        matched += Fields.required(reply, "n", Integer.class);
        modified += Fields.required(reply, "nModified", Integer.class);
        collect(number, reply, "upserted", upserted);
        collect(number, reply, "writeErrors", errors);
    }

    private static void collect(int number, Document reply, String field, List<Object> all) {
        if (reply.get(field) instanceof Iterable<?> entries) {
            for (Object entry : entries) {
                ((Document) entry).put("index", number);
                all.add(entry);
            }
        }
    }

    private Document together() {
        var reply = new Document("n", matched).append("nModified", modified);
        if (!upserted.isEmpty()) {
            reply.append("upserted", upserted);
        }
        if (!errors.isEmpty()) {
            reply.append("writeErrors", errors);
        }
        Utils.markOkay(reply);
        return reply;
    }
}
