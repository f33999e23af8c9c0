package org.seedbed.marketplace;

import static java.util.stream.Collectors.joining;

import java.nio.charset.Charset;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.stream.Stream;

/** Taobao's order and item exports in all their layouts, with made-up rows and a canary in every personal column. */
final class TaobaoFiles {
    static final List<String> CANARIES = List.of("金丝雀甲", "13912345678", "canary@example.cn", "翠鸟巷七号", "轻拿轻放给小鸟");

    private static final Charset GBK = Charset.forName("GB18030");

    private static final List<String> B = list("订单编号,买家会员名,买家支付宝账号,买家应付货款,买家应付邮费,买家支付积分,总金额,返点积分,买家实际支付金额,"
            + "买家实际支付积分,订单状态,买家留言,收货人姓名,收货地址 ,运送方式,联系电话 ,联系手机,订单创建时间,订单付款时间 ,宝贝标题 ,宝贝种类 ,"
            + "物流单号 ,物流公司,订单备注,宝贝总数量,店铺Id,店铺名称,订单关闭原因,卖家服务费,买家服务费,发票抬头,是否手机订单,分阶段订单信息,"
            + "特权订金订单id,定金排名,修改后的sku,修改后的收货地址,异常信息,天猫卡券抵扣,集分宝抵扣,是否是O2O交易");
    private static final List<String> C = after(
            before(B, "定金排名", "是否上传合同照片", "是否上传小票", "是否代付"),
            "是否是O2O交易",
            "新零售交易类型",
            "新零售导购门店名称",
            "新零售导购门店id",
            "新零售发货门店名称",
            "新零售发货门店id",
            "退款金额",
            "预约门店",
            "确认收货时间",
            "打款商家金额",
            "含应开票给个人的个人红包");
    private static final List<String> D = after(C, "买家支付宝账号", "支付单号", "支付详情");
    private static final List<String> E = append(D, "是否信用购", "体验期结束时间", "前N有礼", "配送类型", "主订单编号");
    private static final List<String> F = trimmed(
            before(after(E, "是否是O2O交易", "满返红包金额"), "主订单编号", "直播返现状态", "返现金额", "新零售成交门店昵称", "新零售成交门店id", "新零售成交经销商id"));
    private static final List<String> G = before(
            after(after(renamed(without(F, "满返红包金额"), "买家支付宝账号", "买家会员昵称"), "联系手机", "虚拟号过期时间"), "返现金额", "延迟发货自动赔付金额"),
            "主订单编号",
            "预售订单",
            "发货时间",
            "商家备忘");
    private static final List<String> H = without(
            G, "买家会员名", "买家会员昵称", "收货人姓名", "收货地址", "联系电话", "联系手机", "虚拟号过期时间", "宝贝标题", "物流单号", "物流公司", "修改后的收货地址");

    /** The order layouts of the reference by their letters. */
    static final Map<String, List<String>> ORDERS = new LinkedHashMap<>(Map.of(
            "A",
            without(B, "店铺Id", "店铺名称", "卖家服务费", "买家服务费", "发票抬头"),
            "B",
            B,
            "C",
            C,
            "D",
            D,
            "E",
            E,
            "F",
            F,
            "G",
            G,
            "H",
            H));

    static final List<String> ITEMS_10 = list("订单编号,标题,价格,购买数量,外部系统编号,商品属性,套餐信息,备注,订单状态,商家编码");
    static final List<String> ITEMS_18 =
            list("子订单编号,主订单编号,标题,价格,购买数量,外部系统编号,商品属性,套餐信息,备注,订单状态,商家编码,支付单号,买家应付货款,买家实际支付金额,退款状态,退款金额,订单创建时间,订单付款时间");
    static final List<String> ITEMS_27 = list("子订单编号,主订单编号,商品标题,商品价格,购买数量,外部系统编号,商品属性,套餐信息,联系方式备注,订单状态,商家编码,支付单号,"
            + "买家应付货款,买家实付金额,退款状态,退款金额,订单创建时间,订单付款时间,淘鲜达渠道,商品ID,分阶段信息,备注标签,商家备注,主订单买家留言,是否主动赔付,主动赔付金额,主动赔付出账时间");

    private static final Map<String, String> PERSONAL = Map.ofEntries(
            Map.entry("买家会员名", "金丝雀甲"),
            Map.entry("买家会员昵称", "金丝雀甲"),
            Map.entry("买家支付宝账号", "canary@example.cn"),
            Map.entry("收货人姓名", "金丝雀甲"),
            Map.entry("收货地址", "翠鸟巷七号"),
            Map.entry("修改后的收货地址", "翠鸟巷七号"),
            Map.entry("联系电话", "13912345678"),
            Map.entry("联系手机", "'13912345678"),
            Map.entry("买家留言", "轻拿轻放给小鸟"),
            Map.entry("主订单买家留言", "轻拿轻放给小鸟"),
            Map.entry("订单备注", "翠鸟巷七号 13912345678"),
            Map.entry("备注", "翠鸟巷七号 13912345678"),
            Map.entry("联系方式备注", "13912345678"),
            Map.entry("商家备注", "金丝雀甲"),
            Map.entry("商家备忘", "金丝雀甲"),
            Map.entry("发票抬头", "金丝雀甲"),
            Map.entry("支付详情", "canary@example.cn"));

    private TaobaoFiles() {}

    /** A row by the names of its columns; personal columns are filled with canaries. */
    static Map<String, String> row(String... namesAndValues) {
        var row = new LinkedHashMap<String, String>(PERSONAL);
        for (int i = 0; i < namesAndValues.length; i += 2) {
            row.put(namesAndValues[i], namesAndValues[i + 1]);
        }
        return row;
    }

    static Map<String, String> order(String orderNo, String status, String paidAt, String paid) {
        return row(
                "订单编号",
                "=\"" + orderNo + "\"",
                "订单状态",
                status,
                "订单创建时间",
                "2026-01-02 09:00:00",
                "订单付款时间",
                paidAt,
                "买家实际支付金额",
                paid,
                "宝贝总数量",
                "1",
                "店铺名称",
                "花田旗舰店");
    }

    @SafeVarargs
    static byte[] csv(List<String> header, Map<String, String>... rows) {
        var lines = new ArrayList<String>();
        lines.add(line(header.stream()));
        for (var row : rows) {
            lines.add(line(header.stream().map(name -> row.getOrDefault(name.strip(), "null"))));
        }
        return (String.join("\r\n", lines) + "\r\n").getBytes(GBK);
    }

    private static String line(Stream<String> cells) {
        return cells.map(cell -> "\"" + cell.replace("\"", "\"\"") + "\"").collect(joining(","));
    }

    private static List<String> list(String names) {
        return List.of(names.split(","));
    }

    private static List<String> append(List<String> names, String... more) {
        return Stream.concat(names.stream(), Arrays.stream(more)).toList();
    }

    private static List<String> after(List<String> names, String name, String... more) {
        return inserted(names, names.indexOf(name) + 1, more);
    }

    private static List<String> before(List<String> names, String name, String... more) {
        return inserted(names, names.indexOf(name), more);
    }

    private static List<String> inserted(List<String> names, int at, String... more) {
        var all = new ArrayList<>(names);
        all.addAll(at, List.of(more));
        return all;
    }

    private static List<String> trimmed(List<String> names) {
        return names.stream().map(String::strip).toList();
    }

    private static List<String> renamed(List<String> names, String from, String to) {
        return names.stream().map(name -> name.equals(from) ? to : name).toList();
    }

    private static List<String> without(List<String> names, String... gone) {
        return names.stream().filter(name -> !List.of(gone).contains(name)).toList();
    }
}
