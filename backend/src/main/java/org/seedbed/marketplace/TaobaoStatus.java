package org.seedbed.marketplace;

import static java.util.Map.entry;

import java.util.Map;
import org.jspecify.annotations.Nullable;
import org.seedbed.exchange.Cell;
import org.seedbed.sales.SaleStatus;

/** What Taobao's own words for a status mean; words it does not know mean nothing. */
enum TaobaoStatus {
    UNPAID,
    PAID,
    PARTLY_SHIPPED,
    SHIPPED,
    SUCCESSFUL,
    CLOSED,
    CLOSED_REFUNDED;

    // Width does not matter when cells are compared, so one entry covers the full-width and the ASCII comma.
    private static final Map<String, TaobaoStatus> WORDS = Map.ofEntries(
            entry("等待买家付款", UNPAID),
            entry("没有创建支付宝交易", UNPAID),
            entry("WAIT_BUYER_PAY", UNPAID),
            entry("TRADE_NO_CREATE_PAY", UNPAID),
            entry("PAY_PENDING", UNPAID),
            entry("买家已付款，等待卖家发货", PAID),
            entry("WAIT_SELLER_SEND_GOODS", PAID),
            entry("卖家部分发货", PARTLY_SHIPPED),
            entry("SELLER_CONSIGNED_PART", PARTLY_SHIPPED),
            entry("卖家已发货，等待买家确认", SHIPPED),
            entry("WAIT_BUYER_CONFIRM_GOODS", SHIPPED),
            entry("买家已签收，货到付款专用", SHIPPED),
            entry("TRADE_BUYER_SIGNED", SHIPPED),
            entry("交易成功", SUCCESSFUL),
            entry("TRADE_FINISHED", SUCCESSFUL),
            entry("交易关闭", CLOSED),
            entry("TRADE_CLOSED", CLOSED),
            entry("TRADE_CLOSED_BY_TAOBAO", CLOSED),
            entry("付款以后用户退款成功，交易自动关闭", CLOSED_REFUNDED));

    static @Nullable TaobaoStatus of(Cell cell) {
        return cell.choice(WORDS).value();
    }

    boolean isClosed() {
        return this == CLOSED || this == CLOSED_REFUNDED;
    }

    boolean isPaidFor() {
        return this != UNPAID && !isClosed();
    }

    SaleStatus meaning(boolean wasPaid, long gross, long refunds) {
        return switch (this) {
            case UNPAID -> SaleStatus.AWAITING_PAYMENT;
            case PAID -> SaleStatus.PAID;
            case PARTLY_SHIPPED -> SaleStatus.PARTLY_SHIPPED;
            case SHIPPED -> SaleStatus.SHIPPED;
            case CLOSED -> wasPaid ? SaleStatus.REFUNDED_FULL : SaleStatus.CLOSED_UNPAID;
            case CLOSED_REFUNDED -> SaleStatus.REFUNDED_FULL;
            case SUCCESSFUL -> {
                if (refunds == 0) {
                    yield SaleStatus.COMPLETED;
                }
                yield refunds < gross ? SaleStatus.REFUNDED_PARTIAL : SaleStatus.REFUNDED_FULL;
            }
        };
    }
}
