package org.seedbed.store.aggregate;

import de.bwaldvogel.mongo.backend.aggregation.Aggregation;
import de.bwaldvogel.mongo.bson.Document;
import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/** The stages that documents go through. */
public final class Pipeline {
    private final List<Document> specs;
    private final List<Stage> stages;

    private Pipeline(List<Document> specs, List<Stage> stages) {
        this.specs = specs;
        this.stages = stages;
    }

    public static Pipeline of(@Nullable Object pipeline, Foreign foreign) {
        var specs = Aggregation.parse(pipeline);
        var factory = new Stages(foreign);
        var stages = new ArrayList<Stage>();
        specs.forEach(spec -> stages.add(factory.of(spec)));
        return new Pipeline(specs, stages);
    }

    public boolean isEmpty() {
        return stages.isEmpty();
    }

    public Stream<Document> run(Stream<Document> documents) {
        var stream = documents;
        for (var stage : stages) {
            stream = stage.apply(stream);
        }
        return stream;
    }

    /** The paths that the pipeline looks at in its documents; empty if it may look at whole documents. */
    public Set<String> needed() {
        return Dependencies.of(specs);
    }
}
