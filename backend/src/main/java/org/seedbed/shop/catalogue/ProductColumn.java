package org.seedbed.shop.catalogue;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import org.seedbed.exchange.Cell;
import org.seedbed.exchange.Row;
import org.seedbed.exchange.Table;

/** The columns of a file of products, under any of their names; one row is one variant. */
enum ProductColumn {
    PRODUCT("商品编号"),
    TITLE("商品名称", "商品标题", "标题", "名称", "name"),
    TITLE_EN("英文名称", "英文标题"),
    STATE("状态"),
    SKU("商家编码", "货号", "sku编码"),
    PRICE("价格", "售价", "单价"),
    COMPARE_AT("划线价", "原价"),
    WEIGHT_G("重量（克）", "重量", "weight"),
    MADE_TO_ORDER("接单后制作", "预订"),
    STOCK("库存", "库存数量", "可售数量"),
    OPTION1("规格1名称"),
    VALUE1("规格1"),
    OPTION2("规格2名称"),
    VALUE2("规格2"),
    OPTION3("规格3名称"),
    VALUE3("规格3"),
    CATEGORIES("分类", "商品分类", "category"),
    ORIGIN("产地"),
    DESCRIPTION("商品描述", "描述", "详情"),
    DESCRIPTION_EN("英文描述");

    /** Names and values of the options, in their order. */
    static final List<ProductColumn> OPTIONS = List.of(OPTION1, OPTION2, OPTION3);

    static final List<ProductColumn> VALUES = List.of(VALUE1, VALUE2, VALUE3);

    private final List<String> names;

    ProductColumn(String... aliases) {
        var all = new ArrayList<>(List.of(aliases));
        all.add(meaning());
        names = List.copyOf(all);
    }

    /** What the column is called in English and in reports. */
    String meaning() {
        return name().toLowerCase(Locale.ROOT);
    }

    /** The Chinese name that our own files use. */
    String chineseName() {
        return names.get(0);
    }

    boolean isIn(Table table) {
        return table.has(names.toArray(String[]::new));
    }

    void requireIn(Table table) {
        table.require(names.toArray(String[]::new));
    }

    Cell of(Row row) {
        return row.first(names.toArray(String[]::new));
    }

    static Optional<ProductColumn> named(String header) {
        return Arrays.stream(values())
                .filter(column -> column.names.stream().anyMatch(header.strip()::equalsIgnoreCase))
                .findFirst();
    }
}
