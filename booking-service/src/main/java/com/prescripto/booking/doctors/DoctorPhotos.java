package com.prescripto.booking.doctors;

import java.util.function.Function;
import java.util.function.Supplier;

/** Keeps the doctors' photos. */
public interface DoctorPhotos {

    /** What came of keeping one. */
    sealed interface Outcome {

        /**
         * It is kept.
         *
         * @param url where browsers load it from; what is there never changes
         */
        record Kept(String url) implements Outcome {
            @Override
            public <T> T fold(Function<String, T> kept, Function<String, T> refused, Supplier<T> unavailable) {
                return kept.apply(url);
            }
        }

        /** It is no picture we take. */
        record Refused(String why) implements Outcome {
            @Override
            public <T> T fold(Function<String, T> kept, Function<String, T> refused, Supplier<T> unavailable) {
                return refused.apply(why);
            }
        }

        /** Where photos are kept did not answer. */
        record Unavailable() implements Outcome {
            @Override
            public <T> T fold(Function<String, T> kept, Function<String, T> refused, Supplier<T> unavailable) {
                return unavailable.get();
            }
        }

        <T> T fold(Function<String, T> kept, Function<String, T> refused, Supplier<T> unavailable);
    }

    /**
     * Checks an uploaded file by what it holds, makes it small, leaves out everything but the picture, and keeps it.
     *
     * @param upload PNG or JPEG, at most 4096 pixels wide and high
     */
    Outcome keep(byte[] upload);
}
