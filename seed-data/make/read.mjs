// Reads the made files back the way the product does: by header name, any encoding, money by the rules of the format.

import { readFileSync } from 'node:fs';
import { decode, parseCsv } from './text.mjs';
import { readWorkbook } from './xlsx.mjs';

const ALIASES = { 学员编号: 'external_id', 姓名: 'name', 手机号: 'phone', 小组: 'group' };
const CLOSED = ['交易关闭', '付款以后用户退款成功，交易自动关闭', '付款以后用户退款成功,交易自动关闭'];

export function readTable(path) {
  const bytes = readFileSync(path);
  const [header, ...rows] = path.endsWith('.xlsx') ? readWorkbook(bytes) : parseCsv(decode(bytes));
  const names = header.map((name) => ALIASES[name] ?? name.replace('\ufeff', '').trim());
  return rows.map((row) => Object.fromEntries(names.map((name, i) => [name, (row[i] ?? '').trim()])));
}

/** The orders of one imported file with gross, refunds, adjustments, net in fen; none for a file of items. */
export function readOrders(path, { shop, file }) {
  const rows = readTable(path);
  if (!rows.length || '价格' in rows[0]) return [];
  const facts = '订单编号' in rows[0] ? rows.map(taobao) : rows.filter((row) => row['实付金额'] !== '').map(generic);
  return facts.map((order) => ({ ...order, shop, file }));
}

const digits = (id) => id.replace(/^="|"$/g, '');
const dashes = (time) => time?.replace(/^(\d+)\/(\d+)\/(\d+)/, (_, y, m, d) => `${y}-${m.padStart(2, '0')}-${d.padStart(2, '0')}`) ?? '';

function fen(text) {
  const [, whole, part] = text.match(/^(\d+)\.(\d\d)元?$/);
  return Number(whole) * 100 + Number(part);
}

function taobao(row) {
  const paidAt = dashes(row['订单付款时间']);
  const gross = paidAt ? fen(row['买家实际支付金额']) : 0;
  const refunds = !paidAt ? 0 : '退款金额' in row ? fen(row['退款金额']) : CLOSED.includes(row['订单状态']) ? gross : 0;
  const payout = row['打款商家金额'];
  const net = !paidAt ? 0 : row['订单状态'] === '交易成功' && payout ? fen(payout) : gross - refunds;
  return {
    number: digits(row['订单编号']),
    status: row['订单状态'],
    createdAt: dashes(row['订单创建时间']),
    paidAt,
    shippedAt: dashes(row['发货时间']),
    receivedAt: dashes(row['确认收货时间']),
    ...money(gross, refunds, net, paidAt),
  };
}

function generic(row) {
  const paidAt = row['付款时间'];
  const gross = paidAt ? fen(row['实付金额']) : 0;
  const refunds = row['退款金额'] ? fen(row['退款金额']) : 0;
  const net = row['到账金额'] ? fen(row['到账金额']) : gross - refunds;
  return { number: row['订单号'], status: row['状态'], createdAt: row['下单时间'], paidAt, ...money(gross, refunds, net, paidAt) };
}

const money = (gross, refunds, net, paidAt) => ({ gross, refunds, net, adjustments: net - (gross - refunds), day: paidAt.slice(0, 10) });
