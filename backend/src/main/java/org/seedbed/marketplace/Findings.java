package org.seedbed.marketplace;

import java.util.ArrayList;
import java.util.Collection;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;
import org.seedbed.exchange.Cell;
import org.seedbed.exchange.Problem;
import org.seedbed.exchange.Problem.Severity;
import org.seedbed.sales.SaleStatus;

/**
 * What was noticed while reading a file. A wrong value is quoted only where it cannot be somebody's name or address: a row whose
 * cells have slipped sideways may hold one anywhere.
 */
final class Findings {
    static final int KEPT = 500;
    private static final int MOST_STATUSES = 50;
    private static final Pattern PLAIN = Pattern.compile("[-0-9.,:/+Ee ¥元]{1,40}");
    private static final Pattern PHONE = Pattern.compile("1[3-9]\\d{9}");
    private static final Set<String> QUOTED = Set.of("status-unknown", "shop-name-differs");

    private final List<Problem> problems = new ArrayList<>();
    private final Map<String, StatusCount> statuses = new LinkedHashMap<>();
    private int count;

    void add(Problem problem) {
        count++;
        if (problems.size() < KEPT) {
            problems.add(isHarmless(problem) ? problem : without(problem));
        }
    }

    /** Adds them all; true if none of them keeps the row out. */
    boolean allow(Collection<Problem> ofRow) {
        ofRow.forEach(this::add);
        return ofRow.stream().noneMatch(problem -> problem.severity() == Severity.ERROR);
    }

    void status(Cell cell, @Nullable SaleStatus meaning) {
        var raw = cell.text().length() > 60 ? cell.text().substring(0, 60) : cell.text();
        if (statuses.size() < MOST_STATUSES || statuses.containsKey(raw + meaning)) {
            statuses.merge(raw + meaning, new StatusCount(raw, meaning, 1), StatusCount::plus);
        }
    }

    List<Problem> problems() {
        return List.copyOf(problems);
    }

    int count() {
        return count;
    }

    List<StatusCount> statuses() {
        return List.copyOf(statuses.values());
    }

    private static boolean isHarmless(Problem problem) {
        var value = problem.value();
        return value == null
                || QUOTED.contains(problem.code())
                || (PLAIN.matcher(value).matches()
                        && (problem.row() == 0 || !PHONE.matcher(value).find() || isIdentifier(problem)));
    }

    private static boolean isIdentifier(Problem problem) {
        return problem.code().equals(Problem.SCIENTIFIC_NOTATION)
                || problem.code().equals(Problem.DIGITS_LOST);
    }

    private static Problem without(Problem problem) {
        return new Problem(problem.row(), problem.column(), null, problem.code(), problem.severity());
    }

    /** How often the file has a status, and what it means to us; null if we do not know it. */
    record StatusCount(String raw, @Nullable SaleStatus status, int count) {
        StatusCount plus(StatusCount other) {
            return new StatusCount(raw, status, count + other.count);
        }
    }
}
