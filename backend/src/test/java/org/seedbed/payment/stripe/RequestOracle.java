package org.seedbed.payment.stripe;

import com.google.gson.annotations.SerializedName;
import com.stripe.param.RefundCreateParams;
import com.stripe.param.RefundListParams;
import com.stripe.param.WebhookEndpointListParams;
import com.stripe.param.checkout.SessionCreateParams;
import com.stripe.param.checkout.SessionRetrieveParams;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.lang.reflect.ParameterizedType;
import java.lang.reflect.Type;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import org.jspecify.annotations.Nullable;
import org.yaml.snakeyaml.LoaderOptions;
import org.yaml.snakeyaml.Yaml;
import org.yaml.snakeyaml.constructor.SafeConstructor;

/**
 * Says what of a request Stripe would not understand: by its published contract, where that is at hand, and by the classes of
 * parameters of the library in use. The contract is of an older version; what is newer is named here.
 */
final class RequestOracle {
    private static final Path CONTRACT = Path.of("../../shared/data/stripe/spec3.yaml");
    private static final Set<String> NEWER = Set.of("ui_mode=hosted_page");
    private static final Map<String, Class<?>> PARAMETERS = Map.of(
            "POST /v1/checkout/sessions", SessionCreateParams.class,
            "GET /v1/checkout/sessions/*", SessionRetrieveParams.class,
            "POST /v1/refunds", RefundCreateParams.class,
            "GET /v1/refunds", RefundListParams.class,
            "GET /v1/webhook_endpoints", WebhookEndpointListParams.class);

    private static final @Nullable Map<String, Object> PATHS = paths();

    private RequestOracle() {}

    /** Whether Stripe's contract is at hand. */
    static boolean hasContract() {
        return PATHS != null;
    }

    @SuppressWarnings("unchecked")
    private static @Nullable Map<String, Object> paths() {
        if (!Files.exists(CONTRACT)) {
            return null;
        }
        var options = new LoaderOptions();
        options.setCodePointLimit(20_000_000);
        try (var text = Files.newBufferedReader(CONTRACT)) {
            Map<String, Object> contract = new Yaml(new SafeConstructor(options)).load(text);
            return (Map<String, Object>) contract.get("paths");
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    static List<String> objections(String method, String path, Map<String, String> parameters) {
        var found = new ArrayList<String>();
        var known = path.replaceAll("/(cs|pi|re|ch)_[A-Za-z0-9_]+", "/*");
        parameters.forEach((name, value) -> {
            var steps = List.of(name.replace("]", "").split("\\["));
            var type = PARAMETERS.get(method + " " + known);
            if (type != null && !fits(type, steps, value)) {
                found.add("The library knows no " + method + " " + known + " " + name + "=" + value);
            }
            if (PATHS != null && !NEWER.contains(name + "=" + value) && !isInContract(method, known, steps, value)) {
                found.add("Stripe's contract knows no " + method + " " + known + " " + name + "=" + value);
            }
        });
        return found;
    }

    private static boolean fits(Type type, List<String> steps, String value) {
        if (type instanceof ParameterizedType generic) {
            var last = generic.getActualTypeArguments()[generic.getActualTypeArguments().length - 1];
            return !steps.isEmpty() && fits(last, steps.subList(1, steps.size()), value);
        }
        var known = (Class<?>) type;
        if (known.isEnum()) {
            return Arrays.stream(known.getFields())
                    .map(field -> field.getAnnotation(SerializedName.class))
                    .anyMatch(name -> name != null && name.value().equals(value));
        }
        if (steps.isEmpty()) {
            return known != Long.class || value.matches("-?[0-9]+");
        }
        if (known == Object.class || known == String.class) {
            return true;
        }
        return Arrays.stream(known.getDeclaredFields())
                .filter(field -> field.isAnnotationPresent(SerializedName.class)
                        && field.getAnnotation(SerializedName.class).value().equals(steps.get(0)))
                .anyMatch(field -> fits(field.getGenericType(), steps.subList(1, steps.size()), value));
    }

    private static boolean isInContract(String method, String known, List<String> steps, String value) {
        var path = PATHS.keySet().stream()
                .filter(template -> template.replaceAll("\\{[a-z_]+}", "*").equals(known))
                .findFirst()
                .orElse("");
        var operation = map(map(PATHS.get(path)).get(method.toLowerCase(Locale.ROOT)));
        if (method.equals("GET")) {
            return list(operation.get("parameters")).stream()
                    .map(RequestOracle::map)
                    .filter(parameter -> steps.get(0).equals(parameter.get("name")))
                    .anyMatch(parameter -> allows(map(parameter.get("schema")), steps.subList(1, steps.size()), value));
        }
        var content =
                map(map(map(operation.get("requestBody")).get("content")).get("application/x-www-form-urlencoded"));
        return allows(map(content.get("schema")), steps, value);
    }

    private static boolean allows(Map<String, Object> schema, List<String> steps, String value) {
        var choices = list(schema.get("anyOf"));
        if (!choices.isEmpty()) {
            return choices.stream().anyMatch(choice -> allows(map(choice), steps, value));
        }
        if (steps.isEmpty()) {
            var names = list(schema.get("enum"));
            return (names.isEmpty() || names.contains(value))
                    && (!"integer".equals(schema.get("type")) || value.matches("-?[0-9]+"));
        }
        var rest = steps.subList(1, steps.size());
        if ("array".equals(schema.get("type"))) {
            return allows(map(schema.get("items")), rest, value);
        }
        var property = map(schema.get("properties")).get(steps.get(0));
        return property == null
                ? schema.get("additionalProperties") instanceof Map<?, ?> any && allows(map(any), rest, value)
                : allows(map(property), rest, value);
    }

    @SuppressWarnings("unchecked")
    private static Map<String, Object> map(@Nullable Object value) {
        return value instanceof Map<?, ?> ? (Map<String, Object>) value : Map.of();
    }

    @SuppressWarnings("unchecked")
    private static List<Object> list(@Nullable Object value) {
        return Optional.ofNullable((List<Object>) value).orElse(List.of());
    }
}
