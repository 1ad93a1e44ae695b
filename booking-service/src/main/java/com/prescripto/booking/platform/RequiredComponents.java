package com.prescripto.booking.platform;

import io.swagger.v3.core.converter.AnnotatedType;
import io.swagger.v3.core.converter.ModelConverter;
import io.swagger.v3.core.converter.ModelConverterContext;
import io.swagger.v3.core.util.Json;
import io.swagger.v3.oas.models.media.Schema;
import java.lang.reflect.RecordComponent;
import java.util.Arrays;
import java.util.Iterator;
import org.jspecify.annotations.Nullable;

/** A record's component is required in the description unless it is {@code @Nullable}: the code has said so already. */
class RequiredComponents implements ModelConverter {

    private static final String REFERENCE = "#/components/schemas/";

    @Override
    public @Nullable Schema<?> resolve(
            AnnotatedType type, ModelConverterContext context, Iterator<ModelConverter> chain) {
        Schema<?> resolved = chain.hasNext() ? chain.next().resolve(type, context, chain) : null;
        var raw = Json.mapper().constructType(type.getType()).getRawClass();
        if (resolved == null || !raw.isRecord()) {
            return resolved;
        }
        var reference = resolved.get$ref();
        var model = reference == null || !reference.startsWith(REFERENCE)
                ? resolved
                : context.getDefinedModels().get(reference.substring(REFERENCE.length()));
        if (model != null && model.getProperties() != null) {
            model.setRequired(Arrays.stream(raw.getRecordComponents())
                    .filter(component -> !isNullable(component))
                    .map(RecordComponent::getName)
                    .filter(model.getProperties()::containsKey)
                    .toList());
        }
        return resolved;
    }

    private static boolean isNullable(RecordComponent component) {
        return component.getAnnotatedType().isAnnotationPresent(Nullable.class);
    }
}
