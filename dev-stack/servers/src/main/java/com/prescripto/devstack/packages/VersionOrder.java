package com.prescripto.devstack.packages;

import java.nio.file.Path;
import java.util.Arrays;
import java.util.Comparator;

/** Orders folders by the numbers in their names, so that {@code 9} comes before {@code 15}. */
final class VersionOrder implements Comparator<Path> {

    @Override
    public int compare(Path one, Path other) {
        return Arrays.compare(numbers(one), numbers(other));
    }

    private static long[] numbers(Path path) {
        return Arrays.stream(path.getFileName().toString().split("\\D+", -1))
                .filter(part -> !part.isEmpty())
                .mapToLong(Long::parseLong)
                .toArray();
    }
}
