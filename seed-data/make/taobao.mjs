// Writes orders the way Taobao exports them: the column layouts of different years, GBK, with that platform's quirks.

import { resaved, stamp } from './dates.mjs';
import { encodeGbk, marketplaceCsv } from './text.mjs';
import { workbook } from './xlsx.mjs';

const B =
  '订单编号,买家会员名,买家支付宝账号,买家应付货款,买家应付邮费,买家支付积分,总金额,返点积分,买家实际支付金额,买家实际支付积分,订单状态,买家留言,收货人姓名,收货地址 ,运送方式,联系电话 ,联系手机,订单创建时间,订单付款时间 ,宝贝标题 ,宝贝种类 ,物流单号 ,物流公司,订单备注,宝贝总数量,店铺Id,店铺名称,订单关闭原因,卖家服务费,买家服务费,发票抬头,是否手机订单,分阶段订单信息,特权订金订单id,定金排名,修改后的sku,修改后的收货地址,异常信息,天猫卡券抵扣,集分宝抵扣,是否是O2O交易'.split(',');

const before = (columns, mark, ...added) => columns.flatMap((name) => (name === mark ? [...added, name] : [name]));
const after = (columns, mark, ...added) => columns.flatMap((name) => (name === mark ? [name, ...added] : [name]));
const without = (columns, ...dropped) => columns.filter((name) => !dropped.includes(name));

const C = [
  ...before(B, '定金排名', '是否上传合同照片', '是否上传小票', '是否代付'),
  ...'新零售交易类型,新零售导购门店名称,新零售导购门店id,新零售发货门店名称,新零售发货门店id,退款金额,预约门店,确认收货时间,打款商家金额,含应开票给个人的个人红包'.split(','),
];
const D = after(C, '买家支付宝账号', '支付单号', '支付详情');
const E = [...D, '是否信用购', '体验期结束时间', '前N有礼', '配送类型', '主订单编号'];
const F = before(
  after(E, '是否是O2O交易', '满返红包金额').map((name) => name.trim()),
  '主订单编号',
  ...'直播返现状态,返现金额,新零售成交门店昵称,新零售成交门店id,新零售成交经销商id'.split(','),
);
const G = before(
  after(
    after(without(F, '满返红包金额'), '联系手机', '虚拟号过期时间'),
    '返现金额',
    '延迟发货自动赔付金额',
  ).map((name) => (name === '买家支付宝账号' ? '买家会员昵称' : name)),
  '主订单编号',
  '预售订单',
  '发货时间',
  '商家备忘',
);
const H = without(G, '收货人姓名', '收货地址', '联系电话', '联系手机', '虚拟号过期时间', '修改后的收货地址', '宝贝标题', '物流单号', '物流公司');

export const LAYOUTS = { B, C, D, E, G, H };
const ITEMS_CLASSIC = '订单编号,标题,价格,购买数量,外部系统编号,商品属性,套餐信息,备注,订单状态,商家编码'.split(',');
const ITEMS_2021 =
  '子订单编号,主订单编号,标题,价格,购买数量,外部系统编号,商品属性,套餐信息,备注,订单状态,商家编码,支付单号,买家应付货款,买家实际支付金额,退款状态,退款金额,订单创建时间,订单付款时间'.split(',');

const STATUS = {
  awaiting: '等待买家付款',
  paid: '买家已付款，等待卖家发货',
  'partly-shipped': '卖家部分发货',
  shipped: '卖家已发货，等待买家确认',
  completed: '交易成功',
  closed: '交易关闭',
  refunded: '付款以后用户退款成功，交易自动关闭',
  'never-charged': '没有创建支付宝交易',
};

export const yuan = (fen) => `${Math.floor(fen / 100)}.${String(fen % 100).padStart(2, '0')}`;
const goesOut = (order) => ['shipped', 'completed', 'partly-shipped'].includes(order.status);

/**
 * The order file. `quirks`: `formula` order numbers as ="…", `comma` the ASCII comma in statuses, `resaved` dates as a
 * spreadsheet rewrites them, `file` csv or xlsx.
 */
export function orderFile(orders, layout, shopName, quirks = {}) {
  const columns = LAYOUTS[layout];
  const rows = orders.map((order) => {
    const facts = orderFacts(order, layout, shopName, quirks);
    return columns.map((name) => facts[name.trim()] ?? '');
  });
  if (quirks.file === 'xlsx') return workbook('订单', [columns, ...rows]);
  return encodeGbk(marketplaceCsv(columns, rows));
}

function orderFacts(order, layout, shopName, quirks) {
  const time = (t) => (t === null ? '' : quirks.resaved ? resaved(t) : stamp(t));
  const suffix = 'CDE'.includes(layout) ? '元' : '';
  const status = STATUS[order.status];
  const sent = goesOut(order);
  return {
    订单编号: quirks.formula ? `="${order.number}"` : order.number,
    主订单编号: order.number,
    买家会员名: order.buyer.member,
    买家会员昵称: order.buyer.member,
    买家支付宝账号: order.buyer.account,
    买家应付货款: yuan(order.goods),
    买家应付邮费: yuan(order.postage),
    总金额: yuan(order.total),
    买家实际支付金额: yuan(order.paidAmount),
    订单状态: quirks.comma ? status.replace('，', ',') : status,
    收货人姓名: order.buyer.name,
    收货地址: order.buyer.address,
    运送方式: '快递',
    联系电话: layout === 'B' ? 'null' : '',
    联系手机: `'${order.buyer.mobile}`,
    订单创建时间: time(order.created),
    订单付款时间: time(order.paid),
    发货时间: sent ? time(order.shipped) : '',
    确认收货时间: time(order.received),
    宝贝标题: order.lines.map((line) => line.title).join('，'),
    宝贝种类: order.lines.length,
    物流单号: sent ? `YZ${order.number.slice(5, 17)}` : '',
    物流公司: sent ? '邮政快递包裹' : '',
    宝贝总数量: order.lines.reduce((sum, line) => sum + line.quantity, 0),
    店铺名称: shopName,
    订单关闭原因: order.reason ?? '订单未关闭',
    买家服务费: layout === 'B' ? '0元' : '',
    是否手机订单: order.phone ? '手机订单' : '',
    天猫卡券抵扣: order.coupon ? yuan(order.coupon) : '',
    退款金额: yuan(order.refund),
    打款商家金额: yuan(order.payout ?? 0) + suffix,
  };
}

/** The item file of the same orders: the ten classic columns, or the eighteen of 2021. */
export function itemFile(orders, form, quirks = {}) {
  const columns = form === 'classic' ? ITEMS_CLASSIC : ITEMS_2021;
  const rows = orders.flatMap((order) => {
    const paid = split(order.paidAmount, order.lines);
    const refunds = split(order.refund, order.lines);
    return order.lines.map((line, i) => {
      const facts = itemFacts(order, line, i, quirks);
      facts['买家实际支付金额'] = yuan(paid[i]);
      facts['退款状态'] = refunds[i] ? '退款成功' : '没有申请退款';
      facts['退款金额'] = refunds[i] ? yuan(refunds[i]) : '无退款申请';
      return columns.map((name) => facts[name] ?? '');
    });
  });
  return encodeGbk(marketplaceCsv(columns, rows));
}

function itemFacts(order, line, index, quirks) {
  const status = STATUS[order.status];
  return {
    订单编号: quirks.formula ? `="${order.number}"` : order.number,
    主订单编号: order.number,
    子订单编号: order.lines.length === 1 ? order.number : `${order.number.slice(0, -1)}${(index + Number(order.number.at(-1)) - 1) % 9 + 1}`,
    标题: line.title,
    价格: yuan(line.price),
    购买数量: line.quantity,
    外部系统编号: line.sku,
    商品属性: `规格:${line.variant}`,
    订单状态: quirks.comma ? status.replace('，', ',') : status,
    商家编码: line.sku,
    买家应付货款: yuan(line.amount),
    订单创建时间: stamp(order.created),
    订单付款时间: order.paid === null ? '' : stamp(order.paid),
  };
}

/** Spreads an amount over lines by their goods value; the largest remainders get the odd fen. */
function split(amount, lines) {
  const whole = lines.reduce((sum, line) => sum + line.amount, 0);
  const shares = lines.map((line) => Math.floor((amount * line.amount) / whole));
  const order = lines.map((line, i) => [(amount * line.amount) % whole, i]).sort((a, b) => b[0] - a[0] || a[1] - b[1]);
  let left = amount - shares.reduce((sum, share) => sum + share, 0);
  for (const [, i] of order) if (left-- > 0) shares[i]++;
  return shares;
}
