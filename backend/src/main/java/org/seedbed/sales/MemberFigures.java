package org.seedbed.sales;

import org.seedbed.shared.AccountId;

/** One member's part of a shop's day. */
record MemberFigures(AccountId account, Figures figures) {}
