package com.prescripto.devstack.mongo;

import de.bwaldvogel.mongo.bson.Document;
import de.bwaldvogel.mongo.wire.bson.BsonDecoder;
import de.bwaldvogel.mongo.wire.bson.BsonEncoder;
import io.netty.buffer.Unpooled;

/** Documents to bytes and back. Every {@link #decode} gives a new document, so a reader never sees a later update. */
final class Bson {

    private Bson() {}

    static byte[] encode(Document document) {
        var buffer = Unpooled.buffer();
        try {
            BsonEncoder.encodeDocument(document, buffer);
            var bytes = new byte[buffer.readableBytes()];
            buffer.readBytes(bytes);
            return bytes;
        } finally {
            buffer.release();
        }
    }

    static Document decode(byte[] bytes) {
        return BsonDecoder.decodeBson(Unpooled.wrappedBuffer(bytes));
    }
}
