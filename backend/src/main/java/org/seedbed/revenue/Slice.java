package org.seedbed.revenue;

import org.seedbed.sales.DayFigures;
import org.seedbed.sales.Figures;

/** What counts of a shop's day: all of it, or the part of the people who are asked about. Orders cannot be divided. */
record Slice(DayFigures day, Figures part) {}
