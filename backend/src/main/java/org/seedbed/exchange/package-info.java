/**
 * Tables as files: reads hostile or merely untidy CSV and XLSX into rows that know where they came from, and writes
 * tables that no spreadsheet mistakes for formulas.
 *
 * <pre>{@code
 * Table table = new TableReader().read(bytes);                         // throws Unreadable
 * table.require("订单编号", "主订单编号");                                // throws Unreadable header-missing
 * List<Problem> problems = new ArrayList<>(table.problems());
 * for (Row row : table.rows()) {
 *     String number = row.first("订单编号", "主订单编号").identifier().required().reportTo(problems);
 *     Long paid = row.first("买家实际支付金额", "买家实付金额").money().reportTo(problems);   // null when empty or wrong
 * }
 *
 * new TableWriter<>(List.of(Column.text("Number", Order::number), Column.money("Paid", 2, Order::paid)))
 *         .write(orders, Format.XLSX, out);
 * }</pre>
 */
@NullMarked
@org.springframework.modulith.ApplicationModule(
        displayName = "Exchange",
        allowedDependencies = {})
package org.seedbed.exchange;

import org.jspecify.annotations.NullMarked;
