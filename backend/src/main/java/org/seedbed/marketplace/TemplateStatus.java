package org.seedbed.marketplace;

import static java.util.Map.entry;

import java.util.Map;
import org.jspecify.annotations.Nullable;
import org.seedbed.exchange.Cell;
import org.seedbed.sales.SaleStatus;

/** The words for a status in our template, in both languages; an order without one counts as paid. */
enum TemplateStatus {
    AWAITING,
    PAID,
    SHIPPED,
    COMPLETED,
    REFUNDED,
    CLOSED;

    private static final Map<String, TemplateStatus> WORDS = Map.ofEntries(
            entry("awaiting", AWAITING),
            entry("待付款", AWAITING),
            entry("paid", PAID),
            entry("已付款", PAID),
            entry("shipped", SHIPPED),
            entry("已发货", SHIPPED),
            entry("completed", COMPLETED),
            entry("已完成", COMPLETED),
            entry("refunded", REFUNDED),
            entry("已退款", REFUNDED),
            entry("closed", CLOSED),
            entry("已关闭", CLOSED));

    static @Nullable TemplateStatus of(Cell cell) {
        return cell.isEmpty() ? PAID : cell.choice(WORDS).value();
    }

    /** Whether such an order was paid even if the file does not say when. */
    boolean impliesPayment() {
        return this != AWAITING && this != CLOSED;
    }

    boolean returnsEverything() {
        return this == REFUNDED || this == CLOSED;
    }

    SaleStatus meaning(boolean wasPaid, long gross, long refunds) {
        if (this == AWAITING) {
            return SaleStatus.AWAITING_PAYMENT;
        }
        if (this == CLOSED && !wasPaid) {
            return SaleStatus.CLOSED_UNPAID;
        }
        if (returnsEverything() || refunds > 0) {
            return refunds < gross && refunds > 0 ? SaleStatus.REFUNDED_PARTIAL : SaleStatus.REFUNDED_FULL;
        }
        return switch (this) {
            case SHIPPED -> SaleStatus.SHIPPED;
            case COMPLETED -> SaleStatus.COMPLETED;
            default -> SaleStatus.PAID;
        };
    }
}
