package org.seedbed.shared;

import java.io.BufferedReader;
import java.io.IOException;
import java.io.InputStreamReader;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.Collection;
import java.util.Collections;
import java.util.Comparator;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.stream.Stream;

/** The provinces, prefectures and counties of China, read once from the list made from the official codes. */
public final class RegionTree {
    private final Map<RegionCode, Region> regions = new LinkedHashMap<>();
    private final Map<RegionCode, List<Region>> children = new HashMap<>();
    private final List<Entry> entries = new ArrayList<>();
    private final List<Region> provinces;

    private RegionTree(List<Region> listed) {
        for (var region : listed) {
            regions.put(region.code(), region);
            region.code()
                    .parent()
                    .ifPresent(parent -> children.computeIfAbsent(parent, none -> new ArrayList<>())
                            .add(region));
            if (!region.isGrouping()) {
                entries.add(Entry.of(region));
            }
        }
        provinces = listed.stream()
                .filter(region -> region.code().level() == RegionCode.Level.PROVINCE)
                .toList();
    }

    public static RegionTree ofChina() {
        return China.TREE;
    }

    public Collection<Region> all() {
        return Collections.unmodifiableCollection(regions.values());
    }

    public List<Region> provinces() {
        return provinces;
    }

    public List<Region> children(RegionCode code) {
        return List.copyOf(children.getOrDefault(code, List.of()));
    }

    public Optional<Region> find(RegionCode code) {
        return Optional.ofNullable(regions.get(code));
    }

    public Region require(RegionCode code) {
        return find(code).orElseThrow(() -> new NotFound("region " + code));
    }

    /** The listed regions around a code, from its province to the region itself; headings are left out on the way. */
    public List<Region> path(RegionCode code) {
        return Stream.iterate(Optional.of(code), Optional::isPresent, above -> above.flatMap(RegionCode::parent))
                .map(step -> regions.get(step.orElseThrow()))
                .filter(Objects::nonNull)
                .filter(region -> !region.isGrouping() || region.code().equals(code))
                .sorted(Comparator.comparing(Region::code))
                .toList();
    }

    /** Regions whose code starts with the text or whose name holds it: beginnings first, then the wider region first. */
    public List<Region> search(String text, int limit) {
        var wanted = folded(text);
        if (wanted.isEmpty()) {
            return List.of();
        }
        var found = new ArrayList<Hit>();
        for (var entry : entries) {
            var rank = entry.rank(wanted);
            if (rank < Entry.NO_MATCH) {
                found.add(new Hit(rank, entry.region));
            }
        }
        return found.stream()
                .sorted(Comparator.comparingInt(Hit::rank)
                        .thenComparing(hit -> hit.region.code().level())
                        .thenComparing(hit -> hit.region.code()))
                .limit(limit)
                .map(Hit::region)
                .toList();
    }

    /** Text without case, spaces, apostrophes and the dots of ü, so that "xian" and "luliang" find Xi'an and Lüliang. */
    private static String folded(String text) {
        var folded = new StringBuilder(text.length());
        for (var letter : text.toLowerCase(Locale.ROOT).replace('ü', 'u').toCharArray()) {
            if (Character.isLetterOrDigit(letter) || Character.isSurrogate(letter)) {
                folded.append(letter);
            }
        }
        return folded.toString();
    }

    private record Hit(int rank, Region region) {}

    private record Entry(Region region, String name, String englishName) {
        private static final int NO_MATCH = 3;

        static Entry of(Region region) {
            return new Entry(region, folded(region.name()), folded(region.englishName()));
        }

        int rank(String wanted) {
            if (name.equals(wanted) || englishName.equals(wanted)) {
                return 0;
            }
            if (name.startsWith(wanted)
                    || englishName.startsWith(wanted)
                    || region.code().digits().startsWith(wanted)) {
                return 1;
            }
            return name.contains(wanted) || englishName.contains(wanted) ? 2 : NO_MATCH;
        }
    }

    /** Holds the tree apart, so that it is read when first asked for. */
    private static final class China {
        private static final RegionTree TREE = read("regions.csv");

        private static RegionTree read(String resource) {
            var stream = Objects.requireNonNull(RegionTree.class.getResourceAsStream(resource), resource);
            try (var lines = new BufferedReader(new InputStreamReader(stream, StandardCharsets.UTF_8))) {
                return new RegionTree(lines.lines().skip(1).map(China::region).toList());
            } catch (IOException e) {
                throw new UncheckedIOException(e);
            }
        }

        private static Region region(String line) {
            var columns = line.split(",");
            return new Region(RegionCode.of(columns[0]), columns[1], columns[2]);
        }
    }
}
