package com.prescripto.booking.doctors;

import com.prescripto.booking.kernel.SearchWords;
import java.util.List;

/** The words a doctor is found by. */
public final class SearchTerms {

    private SearchTerms() {}

    /** The words of a doctor's name and specialty. */
    public static List<String> of(Doctor doctor) {
        return SearchWords.of(doctor.name() + " " + doctor.specialty().label());
    }

    /** The words somebody typed to find one. */
    public static List<String> typed(String text) {
        return SearchWords.typed(text);
    }
}
