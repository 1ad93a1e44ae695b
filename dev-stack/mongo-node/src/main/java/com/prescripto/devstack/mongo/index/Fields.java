package com.prescripto.devstack.mongo.index;

import de.bwaldvogel.mongo.bson.Document;
import de.bwaldvogel.mongo.exception.BadValueException;

/** Fields that a command must have. */
public final class Fields {

    private Fields() {}

    /** The value of the field; a command without it, or with another type, is refused as MongoDB's BadValue. */
    public static <T> T required(Document document, String name, Class<T> type) {
        Object value = document.get(name);
        if (!type.isInstance(value)) {
            throw new BadValueException("field '" + name + "' must be a " + type.getSimpleName());
        }
        return type.cast(value);
    }
}
