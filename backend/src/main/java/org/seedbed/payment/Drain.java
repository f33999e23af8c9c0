package org.seedbed.payment;

import java.util.HashSet;
import java.util.Optional;
import java.util.Set;
import java.util.function.Consumer;
import org.jspecify.annotations.Nullable;
import org.seedbed.shared.Refused;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/** One run through orders that want something of their providers: one that cannot be reached is not asked again in the same run. */
final class Drain {
    private static final Logger LOG = LoggerFactory.getLogger(Drain.class);

    private final Providers providers;
    private final Set<String> unavailable = new HashSet<>();

    Drain(Providers providers) {
        this.providers = providers;
    }

    /** Does something with the provider of this name, unless it failed in this run. */
    void with(@Nullable String name, String what, Consumer<PaymentProvider> deed) {
        Optional<PaymentProvider> provider = providers.named(name).filter(known -> !unavailable.contains(known.name()));
        provider.ifPresent(known -> attempt(known, what, deed));
    }

    private void attempt(PaymentProvider provider, String what, Consumer<PaymentProvider> deed) {
        try {
            deed.accept(provider);
        } catch (ProviderUnavailable later) {
            unavailable.add(provider.name());
            LOG.warn("{} cannot be asked ({}); {} waits", provider.name(), later.getMessage(), what);
        } catch (ProviderRefused | Refused refused) {
            LOG.error("{} is refused: {}", what, refused.getMessage());
        }
    }
}
