package org.seedbed.store.difference.script;

import java.util.function.Function;
import org.jspecify.annotations.Nullable;

/** The optional fields of a document: how often it has them, and with which values. */
enum Field {
    status(80, Samples::status),
    note(70, Samples::note),
    n(80, Samples::number),
    amount(60, Samples::amount),
    rate(60, Samples::rate),
    m(60, Samples::mixed),
    v(80, Samples::anything),
    at(60, Samples::at),
    flag(60, samples -> samples.number() > 1),
    ref(85, Samples::ref),
    tags(75, Samples::tags),
    scores(70, Samples::scores),
    items(75, Samples::items),
    d(75, Samples::nested),
    w(60, Samples::whole),
    alt(40, Samples::text);

    final int likelihood;
    private final Function<Samples, @Nullable Object> sampling;

    Field(int likelihood, Function<Samples, @Nullable Object> sampling) {
        this.likelihood = likelihood;
        this.sampling = sampling;
    }

    @Nullable
    Object sample(Samples samples) {
        return sampling.apply(samples);
    }
}
