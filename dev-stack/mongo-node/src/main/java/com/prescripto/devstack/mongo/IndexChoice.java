package com.prescripto.devstack.mongo;

import com.prescripto.devstack.mongo.index.OrderedIndex;
import de.bwaldvogel.mongo.exception.IndexNotFoundException;
import java.util.Collection;
import java.util.List;
import org.jspecify.annotations.Nullable;

/** Which indexes dropIndexes means: all by {@code *}, one by its name or its keys, several by their names; never _id's. */
final class IndexChoice {

    private IndexChoice() {}

    static List<OrderedIndex> among(List<OrderedIndex> indexes, @Nullable Object which) {
        List<OrderedIndex> secondary = indexes.stream()
                .filter(index -> !index.getName().equals("_id_"))
                .toList();
        if ("*".equals(which)) {
            return secondary;
        }
        Collection<?> wanted = which instanceof Collection<?> several ? several : List.of(String.valueOf(which));
        List<OrderedIndex> chosen = secondary.stream()
                .filter(index -> wanted.contains(index.getName())
                        || index.spec().pattern().equals(which))
                .toList();
        if (chosen.size() < wanted.size()) {
            throw new IndexNotFoundException("index not found with name [" + which + "]");
        }
        return chosen;
    }
}
