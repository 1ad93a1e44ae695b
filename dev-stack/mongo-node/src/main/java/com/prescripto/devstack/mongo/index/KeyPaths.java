package com.prescripto.devstack.mongo.index;

import de.bwaldvogel.mongo.backend.Missing;
import de.bwaldvogel.mongo.backend.Utils;
import de.bwaldvogel.mongo.bson.Document;
import de.bwaldvogel.mongo.exception.CannotIndexParallelArraysError;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.Collection;
import java.util.List;
import java.util.function.Consumer;
import java.util.function.UnaryOperator;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;

/**
 * The values a document has at the paths of an index. An array on the way gives one tuple for each of its elements, as in
 * MongoDB; an empty one gives {@link Undefined} where it ends the path and nothing where the path goes on.
 */
final class KeyPaths {

    private static final Pattern POSITION = Pattern.compile("\\d+");

    private final List<List<String>> paths;
    private final boolean[] arrays;

    KeyPaths(List<String> paths) {
        this.paths = paths.stream().map(Utils::splitPath).toList();
        this.arrays = new boolean[paths.size()];
    }

    /** Whether any document so far had an array on this path. */
    boolean sawArrayOn(int field) {
        return arrays[field];
    }

    /**
     * One tuple for each key of the document, with {@link Missing} where a path ends early.
     *
     * @throws CannotIndexParallelArraysError when two different arrays lie on the paths
     */
    List<@Nullable Object[]> tuples(Document document) {
        var tuples = new ArrayList<@Nullable Object[]>();
        var walks = new Walk[paths.size()];
        for (int i = 0; i < walks.length; i++) {
            walks[i] = new Walk(i, document, 0, false).forward();
        }
        expand(walks, tuples::add);
        return tuples;
    }

    private void expand(Walk[] walks, Consumer<@Nullable Object[]> tuples) {
        List<Walk> atArray = Arrays.stream(walks).filter(walk -> !walk.ended()).toList();
        if (atArray.isEmpty()) {
            tuples.accept(Arrays.stream(walks).map(Walk::value).toArray());
            return;
        }
        requireOneArray(atArray);
        atArray.forEach(walk -> arrays[walk.field] = true);
        Collection<?> elements = atArray.get(0).array();
        if (elements.isEmpty()) {
            expand(step(walks, Walk::intoNothing), tuples);
        }
        for (Object element : elements) {
            expand(step(walks, walk -> walk.into(element)), tuples);
        }
    }

    private static Walk[] step(Walk[] walks, UnaryOperator<Walk> step) {
        return Arrays.stream(walks)
                .map(walk -> walk.ended() ? walk : step.apply(walk))
                .toArray(Walk[]::new);
    }

    private static void requireOneArray(List<Walk> atArray) {
        List<String> names = atArray.stream().map(Walk::walked).distinct().toList();
        if (names.size() > 1) {
            throw new CannotIndexParallelArraysError(names);
        }
    }

    /** How far one path has been followed: it has ended, or stands at an array. */
    private final class Walk {

        private final int field;
        private final @Nullable Object value;
        private final int depth;
        private final boolean ended;

        Walk(int field, @Nullable Object value, int depth, boolean ended) {
            this.field = field;
            this.value = value;
            this.depth = depth;
            this.ended = ended;
        }

        @Nullable Object value() {
            return value;
        }

        Collection<?> array() {
            return value instanceof Collection<?> array ? array : List.of();
        }

        boolean ended() {
            return ended;
        }

        String walked() {
            return String.join(".", path().subList(0, depth));
        }

        private List<String> path() {
            return paths.get(field);
        }

        private boolean atLeaf() {
            return depth == path().size();
        }

        Walk forward() {
            if (value instanceof Collection<?> array) {
                boolean byPosition =
                        !atLeaf() && POSITION.matcher(path().get(depth)).matches();
                return byPosition ? at(position(array)).forward() : this;
            } else if (atLeaf()) {
                return new Walk(field, value, depth, true);
            } else if (value instanceof Document document) {
                return at(document.getOrMissing(path().get(depth))).forward();
            } else {
                return new Walk(field, Missing.getInstance(), depth, true);
            }
        }

        private @Nullable Object position(Collection<?> array) {
            List<?> elements = new ArrayList<>(array);
            String digits = path().get(depth);
            boolean inside = digits.length() < 10 && Integer.parseInt(digits) < elements.size();
            return inside ? elements.get(Integer.parseInt(digits)) : Missing.getInstance();
        }

        private Walk at(@Nullable Object next) {
            return new Walk(field, next, depth + 1, false);
        }

        /** An element ends the path where the array did, else the path goes on inside it. */
        Walk into(@Nullable Object element) {
            return atLeaf() ? new Walk(field, element, depth, true) : new Walk(field, element, depth, false).forward();
        }

        Walk intoNothing() {
            return new Walk(field, atLeaf() ? Undefined.VALUE : Missing.getInstance(), depth, true);
        }
    }
}
