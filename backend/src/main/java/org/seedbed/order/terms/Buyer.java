package org.seedbed.order.terms;

import org.jspecify.annotations.Nullable;

/** Who buys, as they said it themselves; nobody needs an account. */
public record Buyer(String name, String phone, @Nullable String email) {}
