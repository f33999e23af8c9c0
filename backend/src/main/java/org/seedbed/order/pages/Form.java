package org.seedbed.order.pages;

import jakarta.servlet.http.HttpServletRequest;
import java.util.HashMap;
import java.util.Map;
import java.util.Set;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;
import org.seedbed.order.cart.Cart;
import org.seedbed.shared.Invalid;

/** What somebody filled in. A field that the form does not have is refused, whatever it says. */
public final class Form {
    private static final Pattern QUANTITY = Pattern.compile("[0-9]{1,2}");
    private static final String LANGUAGE = "lang";

    private final Map<String, String> fields = new HashMap<>();

    private Form() {}

    static Form empty() {
        return new Form();
    }

    static Form of(HttpServletRequest request, Set<String> names) {
        var form = new Form();
        request.getParameterMap().forEach((name, values) -> {
            if (!names.contains(name) && !name.equals(LANGUAGE)) {
                throw Invalid.field(name, "unknown-field");
            }
            form.fields.put(name, values[0].strip());
        });
        return form;
    }

    Form with(String name, String value) {
        var changed = new Form();
        changed.fields.putAll(fields);
        changed.fields.put(name, value);
        return changed;
    }

    /** What was filled in; empty if nothing was. */
    public String text(String name) {
        return fields.getOrDefault(name, "");
    }

    @Nullable
    String textOrNull(String name) {
        var text = text(name);
        return text.isEmpty() ? null : text;
    }

    boolean says(String name, String value) {
        return text(name).equals(value);
    }

    int quantity() {
        var text = text("quantity");
        if (!QUANTITY.matcher(text).matches()) {
            throw Invalid.field("quantity", "cart-quantity", 1, Cart.MOST_OF_ONE);
        }
        return Integer.parseInt(text);
    }
}
