package org.seedbed.cohort;

import org.jspecify.annotations.Nullable;

/** What somebody had reached when their completion was granted, and what the rule asked for. */
record Attainment(int attended, int counted, @Nullable Integer score, CompletionRule rule) {}
