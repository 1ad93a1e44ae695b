package com.prescripto.devstack.mongo;

import com.prescripto.devstack.mongo.index.Fields;
import de.bwaldvogel.mongo.backend.Utils;
import de.bwaldvogel.mongo.bson.Document;
import java.util.Collection;
import java.util.List;

/** Puts right what the library says of a write that failed in part. */
final class WriteReply {

    private WriteReply() {}

    /** The library counts every document it was given as inserted. */
    static Document ofInsert(Document reply, Document insert) {
        if (reply.get("writeErrors") instanceof List<?> errors && !errors.isEmpty()) {
            int given = Fields.required(insert, "documents", Collection.class).size();
            boolean ordered = Utils.isTrue(insert.getOrDefault("ordered", true));
            int firstFailure = Fields.required((Document) errors.get(0), "index", Integer.class);
            reply.put("n", ordered ? firstFailure : given - errors.size());
        }
        return reply;
    }
}
