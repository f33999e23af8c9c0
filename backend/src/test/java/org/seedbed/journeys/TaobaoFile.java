package org.seedbed.journeys;

import static java.util.stream.Collectors.joining;

import java.nio.charset.Charset;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.stream.Stream;

/** Orders as Taobao exports them (56 columns, GBK), with buyers whose data must not be seen again. */
final class TaobaoFile {
    static final List<String> BUYER = List.of("金丝雀甲", "13912345678", "翠鸟巷七号");

    private static final List<String> HEADER =
            List.of(("订单编号,买家会员名,买家支付宝账号,支付单号,支付详情,买家应付货款,买家应付邮费,买家支付积分,总金额,返点积分,买家实际支付金额,"
                            + "买家实际支付积分,订单状态,买家留言,收货人姓名,收货地址 ,运送方式,联系电话 ,联系手机,订单创建时间,订单付款时间 ,宝贝标题 ,"
                            + "宝贝种类 ,物流单号 ,物流公司,订单备注,宝贝总数量,店铺Id,店铺名称,订单关闭原因,卖家服务费,买家服务费,发票抬头,是否手机订单,"
                            + "分阶段订单信息,特权订金订单id,是否上传合同照片,是否上传小票,是否代付,定金排名,修改后的sku,修改后的收货地址,异常信息,"
                            + "天猫卡券抵扣,集分宝抵扣,是否是O2O交易,新零售交易类型,新零售导购门店名称,新零售导购门店id,新零售发货门店名称,新零售发货门店id,"
                            + "退款金额,预约门店,确认收货时间,打款商家金额,含应开票给个人的个人红包")
                    .split(","));

    private final List<Map<String, String>> rows = new ArrayList<>();
    private final String shop;
    private final LocalDate day;

    TaobaoFile(String shop, LocalDate day) {
        this.shop = shop;
        this.day = day;
    }

    /** An order of this day; the amounts are yuan as the platform writes them, or empty. */
    TaobaoFile order(String number, String status, boolean paid, String gross, String refund, String paidOut) {
        rows.add(Map.ofEntries(
                Map.entry("订单编号", "=\"" + number + "\""),
                Map.entry("买家会员名", BUYER.get(0)),
                Map.entry("收货人姓名", BUYER.get(0)),
                Map.entry("收货地址", BUYER.get(2)),
                Map.entry("联系手机", "'" + BUYER.get(1)),
                Map.entry("订单备注", BUYER.get(2) + " " + BUYER.get(1)),
                Map.entry("买家实际支付金额", gross),
                Map.entry("订单状态", status),
                Map.entry("订单创建时间", day + " 09:00:00"),
                Map.entry("订单付款时间", paid ? day + " 09:05:00" : ""),
                Map.entry("宝贝标题", "百花蜜"),
                Map.entry("宝贝总数量", "1"),
                Map.entry("店铺名称", shop),
                Map.entry("退款金额", refund),
                Map.entry("打款商家金额", paidOut)));
        return this;
    }

    byte[] bytes() {
        var lines = Stream.concat(
                Stream.of(line(HEADER.stream())),
                rows.stream().map(row -> line(HEADER.stream().map(name -> row.getOrDefault(name.strip(), "")))));
        return (lines.collect(joining("\r\n")) + "\r\n").getBytes(Charset.forName("GBK"));
    }

    private static String line(Stream<String> cells) {
        return cells.map(cell -> "\"" + cell.replace("\"", "\"\"") + "\"").collect(joining(","));
    }
}
