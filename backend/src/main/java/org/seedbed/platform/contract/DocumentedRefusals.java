package org.seedbed.platform.contract;

import io.swagger.v3.oas.models.OpenAPI;
import io.swagger.v3.oas.models.Operation;
import io.swagger.v3.oas.models.PathItem;
import io.swagger.v3.oas.models.media.ArraySchema;
import io.swagger.v3.oas.models.media.Content;
import io.swagger.v3.oas.models.media.IntegerSchema;
import io.swagger.v3.oas.models.media.ObjectSchema;
import io.swagger.v3.oas.models.media.Schema;
import io.swagger.v3.oas.models.media.StringSchema;
import io.swagger.v3.oas.models.parameters.Parameter;
import io.swagger.v3.oas.models.responses.ApiResponse;
import java.util.List;
import java.util.Set;
import java.util.TreeSet;
import java.util.function.Predicate;
import org.seedbed.platform.security.AccessPolicy;
import org.springdoc.core.customizers.OpenApiCustomizer;
import org.springframework.http.HttpStatus;
import org.springframework.http.MediaType;
import org.springframework.stereotype.Component;

/** Names in the contract the refusals that each route may answer with; they follow from what a route takes and whom it is for. */
@Component
class DocumentedRefusals implements OpenApiCustomizer {
    private static final String PROBLEM = "Problem";

    private static final List<Refusal> REFUSALS = List.of(
            // No route takes parameters that it does not know.
            new Refusal(HttpStatus.BAD_REQUEST, route -> true),
            new Refusal(
                    HttpStatus.UNAUTHORIZED,
                    route -> !route.isOpen() || route.isOneOf("POST /api/session", "POST /api/session/code")),
            new Refusal(HttpStatus.FORBIDDEN, route -> !route.isOpen() || route.writes()),
            new Refusal(HttpStatus.NOT_FOUND, Route::namesAThing),
            new Refusal(HttpStatus.CONFLICT, Route::writes),
            new Refusal(HttpStatus.CONTENT_TOO_LARGE, Route::takesABody),
            new Refusal(HttpStatus.UNSUPPORTED_MEDIA_TYPE, Route::takesABody),
            new Refusal(HttpStatus.UNPROCESSABLE_CONTENT, Route::takesAFile),
            new Refusal(
                    HttpStatus.TOO_MANY_REQUESTS,
                    route -> route.isOneOf(
                            "POST /api/session",
                            "POST /api/session/code",
                            "POST /api/password",
                            "POST /api/setup",
                            "PUT /api/my/password")),
            new Refusal(HttpStatus.SERVICE_UNAVAILABLE, Route::writes));

    /** A status, and the routes that may answer with it. */
    private record Refusal(HttpStatus status, Predicate<Route> of) {}

    @Override
    public void customise(OpenAPI contract) {
        contract.getComponents().addSchemas(PROBLEM, problem());
        var open = new TreeSet<String>();
        AccessPolicy.ROWS.stream()
                .filter(AccessPolicy.Row::isPublic)
                .forEach(row -> open.add(row.method() + " " + row.path()));
        contract.getPaths()
                .forEach((path, item) -> item.readOperationsMap()
                        .forEach((method, operation) -> document(new Route(method, path, operation, open))));
    }

    private static void document(Route route) {
        for (var refusal : REFUSALS) {
            if (refusal.of().test(route)) {
                route.operation()
                        .getResponses()
                        .addApiResponse(String.valueOf(refusal.status().value()), answer(refusal.status()));
            }
        }
    }

    private static ApiResponse answer(HttpStatus status) {
        var body = new io.swagger.v3.oas.models.media.MediaType()
                .schema(new Schema<>().$ref("#/components/schemas/" + PROBLEM));
        return new ApiResponse()
                .description(status.getReasonPhrase())
                .content(new Content().addMediaType(MediaType.APPLICATION_PROBLEM_JSON_VALUE, body));
    }

    private static Schema<?> problem() {
        Schema<?> wrongField = new ObjectSchema()
                .addProperty("field", new StringSchema())
                .addProperty("code", new StringSchema())
                .addProperty("message", new StringSchema());
        wrongField.setRequired(List.of("field", "code", "message"));
        Schema<?> problem = new ObjectSchema()
                .addProperty("type", new StringSchema())
                .addProperty("title", new StringSchema())
                .addProperty("status", new IntegerSchema())
                .addProperty("detail", new StringSchema())
                .addProperty("instance", new StringSchema())
                .addProperty("errors", new ArraySchema().items(wrongField));
        problem.setRequired(List.of("type", "title", "status", "detail"));
        return problem;
    }

    /** One operation of the contract, and what can be seen of it. */
    private record Route(PathItem.HttpMethod method, String path, Operation operation, Set<String> open) {
        private static final Set<String> NAMES_OF_THINGS = Set.of("id", "shop", "shopId", "cohort");

        boolean isOpen() {
            return open.contains(method + " " + path);
        }

        boolean isOneOf(String... names) {
            return Set.of(names).contains(method + " " + path);
        }

        boolean writes() {
            return method != PathItem.HttpMethod.GET;
        }

        boolean takesABody() {
            return operation.getRequestBody() != null;
        }

        boolean takesAFile() {
            return takesABody()
                    && operation.getRequestBody().getContent().containsKey(MediaType.MULTIPART_FORM_DATA_VALUE);
        }

        /** In its path, in a parameter or in its body. */
        boolean namesAThing() {
            return path.contains("{")
                    || takesABody()
                    || parameters().stream().map(Parameter::getName).anyMatch(NAMES_OF_THINGS::contains);
        }

        private List<Parameter> parameters() {
            return operation.getParameters() == null ? List.of() : operation.getParameters();
        }
    }
}
