package org.seedbed.marketplace;

import java.util.List;

/** The recognised cells of one row, in the order of the import's columns. */
record ImportedRow(int row, List<String> cells) {}
