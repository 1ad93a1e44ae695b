package com.prescripto.devstack.razorpay;

import org.jspecify.annotations.Nullable;
import tools.jackson.databind.node.ObjectNode;

/** An answer that says no, as Razorpay words it. */
final class ApiError extends RuntimeException {
    private final int status;
    private final String code;
    private final @Nullable String field;

    private ApiError(int status, String code, String description, @Nullable String field) {
        super(description, null, false, false);
        this.status = status;
        this.code = code;
        this.field = field;
    }

    static ApiError badRequest(String description, @Nullable String field) {
        return new ApiError(400, "BAD_REQUEST_ERROR", description, field);
    }

    static ApiError conflict(String description) {
        return new ApiError(409, "BAD_REQUEST_ERROR", description, null);
    }

    static ApiError unauthorized() {
        return new ApiError(401, "BAD_REQUEST_ERROR", "Authentication failed", null);
    }

    static ApiError unknownId() {
        return badRequest("The id provided does not exist", null);
    }

    static ApiError notFound() {
        return new ApiError(404, "BAD_REQUEST_ERROR", "The requested URL was not found on the server.", null);
    }

    static ApiError forbidden(String description) {
        return new ApiError(403, "BAD_REQUEST_ERROR", description, null);
    }

    static ApiError ofFault(int status) {
        return new ApiError(
                status,
                status >= 500 ? "SERVER_ERROR" : "BAD_REQUEST_ERROR",
                "We are facing some trouble completing your request at the moment. Please try again shortly.",
                null);
    }

    int status() {
        return status;
    }

    ObjectNode json() {
        ObjectNode json = Json.object();
        ObjectNode error = json.putObject("error");
        error.put("code", code).put("description", getMessage()).put("source", "business");
        error.put("step", "payment_initiation").put("reason", "input_validation_failed");
        error.putObject("metadata");
        if (field != null) {
            error.put("field", field);
        }
        return json;
    }
}
