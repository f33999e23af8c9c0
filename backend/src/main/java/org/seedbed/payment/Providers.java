package org.seedbed.payment;

import java.util.List;
import java.util.Optional;
import java.util.function.Predicate;
import org.jspecify.annotations.Nullable;
import org.seedbed.shop.PaymentMode;
import org.springframework.stereotype.Component;

/** The providers there are. */
@Component
class Providers {
    private final List<PaymentProvider> all;

    Providers(List<PaymentProvider> all) {
        this.all = all;
    }

    PaymentProvider of(PaymentMode mode) {
        return find(provider -> provider.mode() == mode)
                .orElseThrow(() -> new IllegalStateException("Nobody takes money for " + mode));
    }

    /** The provider that an attempt names; none before its session is known. */
    Optional<PaymentProvider> named(@Nullable String name) {
        return find(provider -> provider.name().equals(name));
    }

    private Optional<PaymentProvider> find(Predicate<PaymentProvider> which) {
        return all.stream().filter(which).findFirst();
    }
}
