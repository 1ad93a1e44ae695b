package com.prescripto.booking.platform;

import com.prescripto.booking.kernel.Actor;
import io.swagger.v3.core.converter.ModelConverter;
import io.swagger.v3.oas.models.Components;
import io.swagger.v3.oas.models.OpenAPI;
import io.swagger.v3.oas.models.info.Info;
import io.swagger.v3.oas.models.media.ArraySchema;
import io.swagger.v3.oas.models.media.Content;
import io.swagger.v3.oas.models.media.IntegerSchema;
import io.swagger.v3.oas.models.media.MediaType;
import io.swagger.v3.oas.models.media.ObjectSchema;
import io.swagger.v3.oas.models.media.Schema;
import io.swagger.v3.oas.models.media.StringSchema;
import io.swagger.v3.oas.models.responses.ApiResponse;
import io.swagger.v3.oas.models.security.SecurityRequirement;
import io.swagger.v3.oas.models.security.SecurityScheme;
import java.util.Currency;
import java.util.List;
import org.springdoc.core.customizers.OpenApiCustomizer;
import org.springdoc.core.customizers.OperationCustomizer;
import org.springdoc.core.utils.SpringDocUtils;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;

/** The API's description. It is committed under {@code contracts/}, and a test fails when the two differ. */
@Configuration(proxyBeanMethods = false)
class OpenApiConfiguration {

    private static final String BEARER = "accessToken";
    private static final String PROBLEM = "Problem";

    static {
        SpringDocUtils.getConfig()
                .addRequestWrapperToIgnore(Actor.class)
                .replaceWithSchema(Currency.class, new StringSchema().example("INR"));
    }

    @Bean
    OpenAPI description() {
        return new OpenAPI()
                .info(
                        new Info()
                                .title("Prescripto booking")
                                .version("1")
                                .description(
                                        "Doctors, schedules, appointments and the people who make them. Times are ISO 8601 "
                                                + "with the clinic's offset, money is in minor units, errors are RFC 9457 problems."))
                .addSecurityItem(new SecurityRequirement().addList(BEARER))
                .components(new Components()
                        .addSecuritySchemes(
                                BEARER,
                                new SecurityScheme()
                                        .type(SecurityScheme.Type.HTTP)
                                        .scheme("bearer")
                                        .bearerFormat("JWT")));
    }

    @Bean
    ModelConverter requiredComponents() {
        return new RequiredComponents();
    }

    /**
     * Operations by their controller's and method's names: stable, and fit to make a client from. A list may have a
     * controller to itself; its operations go with the others.
     */
    @Bean
    OperationCustomizer names() {
        return (operation, handler) -> {
            var controller = handler.getBeanType()
                    .getSimpleName()
                    .replaceFirst("ListController$", "s")
                    .replaceFirst("Controller$", "");
            operation.setTags(List.of(controller));
            operation.setOperationId(controller + "." + handler.getMethod().getName());
            return operation;
        };
    }

    /** Every operation may answer with a problem; it would be tiresome to say so at each. */
    @Bean
    OpenApiCustomizer problems() {
        return api -> {
            api.getComponents().addSchemas(PROBLEM, problem());
            var answer = new ApiResponse()
                    .description("A problem")
                    .content(new Content()
                            .addMediaType(
                                    "application/problem+json",
                                    new MediaType().schema(new Schema<>().$ref("#/components/schemas/" + PROBLEM))));
            api.getPaths().values().stream()
                    .flatMap(path -> path.readOperations().stream())
                    .forEach(operation -> operation.getResponses().addApiResponse("default", answer));
        };
    }

    private static Schema<?> problem() {
        var error = new ObjectSchema();
        error.addProperty("pointer", new StringSchema().description("JSON Pointer to the field"));
        error.addProperty("detail", new StringSchema());
        error.setRequired(List.of("pointer", "detail"));
        var slot = new Schema<>().$ref("#/components/schemas/Slot");
        var problem = new ObjectSchema();
        problem.addProperty("type", new StringSchema().example("/problems/slot-taken"));
        problem.addProperty("title", new StringSchema());
        problem.addProperty("status", new IntegerSchema());
        problem.addProperty("detail", new StringSchema());
        problem.addProperty("instance", new StringSchema());
        problem.addProperty("correlation", new StringSchema().description("Names the request in our logs"));
        problem.addProperty("errors", new ArraySchema().items(error));
        problem.addProperty(
                "near", new ArraySchema().items(slot).description("Free slots near the one that cannot be had"));
        var affected = new Schema<>().$ref("#/components/schemas/Affected");
        problem.addProperty(
                "affected", new ArraySchema().items(affected).description("Appointments that need a decision first"));
        problem.setRequired(List.of("type", "title", "status", "correlation"));
        return problem;
    }
}
