package org.seedbed.sales;

import java.time.LocalDate;

/** What somebody's shops earned net on one day. */
public record DatedNet(LocalDate day, long net) {}
