package com.prescripto.booking.kernel;

import org.jspecify.annotations.Nullable;

/**
 * What a field said and says, for who asks later who changed what. Nobody's words and names are told this way.
 *
 * @param before absent when there was nothing
 * @param after absent when there is nothing now
 */
public record FieldChange(
        String field, @Nullable String before, @Nullable String after) {}
