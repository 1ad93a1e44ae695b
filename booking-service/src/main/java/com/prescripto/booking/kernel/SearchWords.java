package com.prescripto.booking.kernel;

import java.text.Normalizer;
import java.util.List;
import java.util.Locale;
import java.util.stream.Stream;

/** The words people and things are found by: lower case, without accents and punctuation. */
public final class SearchWords {

    private static final int MOST = 8;

    private SearchWords() {}

    /** The words of a text, each once. */
    public static List<String> of(String text) {
        return words(text).toList();
    }

    /** The words somebody typed, at most 8 of them: more find nothing better and cost more. */
    public static List<String> typed(String text) {
        return words(text).limit(MOST).toList();
    }

    private static Stream<String> words(String text) {
        var plain = Normalizer.normalize(text, Normalizer.Form.NFKD)
                .replaceAll("\\p{M}+", "")
                .toLowerCase(Locale.ROOT);
        return Stream.of(plain.split("[^\\p{L}\\p{N}]+"))
                .filter(word -> !word.isEmpty())
                .distinct();
    }
}
