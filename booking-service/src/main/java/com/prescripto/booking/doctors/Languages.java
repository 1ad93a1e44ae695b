package com.prescripto.booking.doctors;

import java.util.List;
import java.util.Locale;

/** One spelling of a language, so that those who speak it are found however it was typed. */
final class Languages {

    private Languages() {}

    /** In the order given, each once. */
    static List<String> spelled(List<String> typed) {
        return typed.stream().map(Languages::spelled).distinct().toList();
    }

    /** Begins with a capital and has no needless blanks; the rest is left as people write it. */
    static String spelled(String typed) {
        var name = typed.strip().replaceAll("\\s+", " ");
        return name.isEmpty() ? name : name.substring(0, 1).toUpperCase(Locale.ROOT) + name.substring(1);
    }
}
