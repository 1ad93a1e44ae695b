package com.prescripto.audit.platform;

import io.swagger.v3.oas.models.Components;
import io.swagger.v3.oas.models.OpenAPI;
import io.swagger.v3.oas.models.info.Info;
import io.swagger.v3.oas.models.media.ArraySchema;
import io.swagger.v3.oas.models.media.Content;
import io.swagger.v3.oas.models.media.IntegerSchema;
import io.swagger.v3.oas.models.media.ObjectSchema;
import io.swagger.v3.oas.models.media.Schema;
import io.swagger.v3.oas.models.media.StringSchema;
import io.swagger.v3.oas.models.responses.ApiResponse;
import io.swagger.v3.oas.models.security.SecurityRequirement;
import io.swagger.v3.oas.models.security.SecurityScheme;
import java.util.List;
import org.springdoc.core.customizers.OpenApiCustomizer;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;
import org.springframework.http.MediaType;

/** The API's description. It is committed under {@code contracts/}, and a test fails when the two differ. */
@Configuration(proxyBeanMethods = false)
class OpenApiConfiguration {

    private static final String BEARER = "accessToken";
    private static final String PROBLEM = "Problem";
    private static final String SERVICE_PASSWORD = "servicePassword";

    @Bean
    OpenAPI openApi() {
        var bearer = new SecurityScheme()
                .type(SecurityScheme.Type.HTTP)
                .scheme("bearer")
                .bearerFormat("JWT")
                .description("Access token of booking-service, role ADMIN");
        var password = new SecurityScheme()
                .type(SecurityScheme.Type.HTTP)
                .scheme("basic")
                .description("The service password, for tools");
        return new OpenAPI()
                .info(new Info()
                        .title("Prescripto audit")
                        .version("1")
                        .description("The clinic's audit trail, for reading. Errors are problems (RFC 9457)."))
                .components(new Components()
                        .addSecuritySchemes(BEARER, bearer)
                        .addSecuritySchemes(SERVICE_PASSWORD, password))
                .addSecurityItem(new SecurityRequirement().addList(BEARER))
                .addSecurityItem(new SecurityRequirement().addList(SERVICE_PASSWORD));
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
                                    MediaType.APPLICATION_PROBLEM_JSON_VALUE,
                                    new io.swagger.v3.oas.models.media.MediaType()
                                            .schema(new Schema<>().$ref("#/components/schemas/" + PROBLEM))));
            api.getPaths().values().stream()
                    .flatMap(path -> path.readOperations().stream())
                    .forEach(operation -> operation.getResponses().addApiResponse("default", answer));
        };
    }

    private static Schema<?> problem() {
        var error = new ObjectSchema();
        error.addProperty("pointer", new StringSchema().description("JSON Pointer to the parameter"));
        error.addProperty("detail", new StringSchema());
        error.setRequired(List.of("pointer", "detail"));
        var problem = new ObjectSchema();
        problem.addProperty("type", new StringSchema().example("/problems/validation"));
        problem.addProperty("title", new StringSchema());
        problem.addProperty("status", new IntegerSchema());
        problem.addProperty("detail", new StringSchema());
        problem.addProperty("instance", new StringSchema());
        problem.addProperty("correlation", new StringSchema().description("Names the request in our logs"));
        problem.addProperty("errors", new ArraySchema().items(error));
        problem.setRequired(List.of("type", "title", "status", "correlation"));
        return problem;
    }
}
