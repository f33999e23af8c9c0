package org.seedbed.marketplace;

import java.util.List;
import java.util.Optional;
import org.seedbed.exchange.Table;
import org.seedbed.sales.SaleFacts;

/** One kind of order file: how it is recognised, and what it says. */
interface FileKind {
    List<FileKind> ALL = List.of(new TaobaoItems(), new TaobaoOrders(), new GenericTemplate());

    static Optional<FileKind> of(Table table) {
        return ALL.stream().filter(kind -> kind.recognises(table)).findFirst();
    }

    boolean recognises(Table table);

    String platform();

    /** {@code orders} when the file sets money and status, {@code items} when it only sets lines. */
    String kind();

    /** Which of the forms that this kind of file has had over the years. */
    String layout(Table table);

    Columns columns();

    /** What the file says of each order; rows it cannot make sense of are reported and left out. */
    List<SaleFacts> read(Upload upload, Findings findings);
}
