package com.prescripto.booking.appointments.web;

import java.util.Arrays;
import java.util.regex.Pattern;
import java.util.stream.Collectors;

/** Names somebody to those who know the name, and to nobody else. */
final class Initials {

    private static final int MOST = 3;

    /** What people take for one letter: Indic vowel signs belong to the consonant before them. */
    private static final Pattern LETTER = Pattern.compile("\\X");

    private Initials() {}

    /** {@code Meera Iyer} is {@code M. I.}. */
    static String of(String name) {
        return Arrays.stream(name.strip().split("\\s+", -1))
                .flatMap(word -> LETTER.matcher(word).results().limit(1))
                .limit(MOST)
                .map(letter -> letter.group() + ".")
                .collect(Collectors.joining(" "));
    }
}
