package com.prescripto.booking.doctors;

import java.text.Normalizer;
import java.util.List;
import java.util.Locale;
import java.util.stream.Stream;

/** The words a doctor is found by: lower case, without accents and punctuation. */
public final class SearchTerms {

    private static final int MOST = 8;

    private SearchTerms() {}

    /** The words of a doctor's name and specialty. */
    public static List<String> of(Doctor doctor) {
        return words(doctor.name() + " " + doctor.specialty().label())
                .distinct()
                .toList();
    }

    /** The words somebody typed, at most 8 of them: more find nothing better and cost more. */
    public static List<String> typed(String text) {
        return words(text).distinct().limit(MOST).toList();
    }

    private static Stream<String> words(String text) {
        var plain = Normalizer.normalize(text, Normalizer.Form.NFKD)
                .replaceAll("\\p{M}+", "")
                .toLowerCase(Locale.ROOT);
        return Stream.of(plain.split("[^\\p{L}\\p{N}]+")).filter(word -> !word.isEmpty());
    }
}
