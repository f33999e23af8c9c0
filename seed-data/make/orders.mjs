// Draws the orders of a shop: when, what, for how much, and how each ended. Money is whole fen.

import { day, dayOf, iso, weekday } from './dates.mjs';
import { buyer } from './people.mjs';
import { choice } from './products.mjs';

const NEW_YEARS = ['2018-02-16', '2024-02-10', '2025-01-29', '2026-02-17'].map(day);
const MONTHS = [1.15, 0.8, 0.9, 0.95, 1.0, 1.0, 0.65, 0.7, 1.0, 1.1, 1.15, 1.1];
const WEEK = [1.0, 0.95, 0.95, 1.0, 1.05, 1.1, 1.15];

/** How busy a day is: the month, the weekday, the big sale days, and the weeks before Chinese New Year. */
export function season(d) {
  const date = iso(d).slice(5);
  let busy = MONTHS[Number(date.slice(0, 2)) - 1] * WEEK[weekday(d)];
  if (date === '11-11') busy *= 4.5;
  else if (date >= '11-01' && date <= '11-12') busy *= 1.6;
  else if (date === '12-12') busy *= 2.8;
  else if (date >= '06-16' && date <= '06-18') busy *= 2.6;
  else if (date >= '06-01' && date <= '06-20') busy *= 1.3;
  for (const newYear of NEW_YEARS) {
    if (d >= newYear - 35 && d < newYear - 5) busy *= 1.7;
    else if (d >= newYear - 5 && d < newYear + 7) busy *= 0.25;
  }
  return busy;
}

/** The day's pull for one shop: nothing before it opens or after it stops, and a slow start over its first ten weeks. */
export function pull(shop, d) {
  if (d < shop.firstDay || d > shop.lastDay) return 0;
  return season(d) * shop.rate * Math.min(1, 0.3 + (d - shop.firstDay) / 100);
}

/** All orders of a shop in order of time; `scale` turns pull into an expected number of orders. */
export function drawOrders(shop, scale, random) {
  const orders = [];
  for (let d = shop.firstDay; d <= shop.lastDay; d++) {
    const today = [];
    for (let n = random.poisson(pull(shop, d) * scale); n > 0; n--) today.push(d * 86400 + random.int(7 * 3600, 22 * 3600));
    for (const created of today.sort((a, b) => a - b)) orders.push(drawOrder(shop, created, random));
  }
  return orders;
}

function drawOrder(shop, created, random) {
  const lines = [];
  for (let n = random.weighted([[1, 74], [2, 21], [3, 5]]); n > 0; n--) {
    const chosen = choice(random, shop.products);
    if (lines.some((line) => line.sku === chosen.sku)) continue;
    const quantity = random.weighted([[1, 76], [2, 17], [3, 5], [6, 2]]);
    lines.push({ ...chosen, quantity, amount: chosen.price * quantity });
  }
  const goods = lines.reduce((sum, line) => sum + line.amount, 0);
  const postage = goods >= 5900 || random.chance(0.5) ? 0 : random.pick([600, 800, 1000]);
  const discount = random.chance(0.12) ? Math.min(random.pick([300, 500, 1000]), Math.floor(goods / 400) * 100) : 0;
  return {
    number: orderNumber(dayOf(created), random),
    created,
    lines,
    goods,
    postage,
    total: goods + postage - discount,
    buyer: buyer(random),
    phone: random.chance(0.85),
  };
}

/** Nineteen digits that never end in a zero, as ids damaged by a spreadsheet do. */
const orderNumber = (d, random) => `${d}${random.digits(13)}${random.int(1, 9)}`;

/**
 * Decides how each order stands on the last written day. Whatever has a time of its own (payment, shipping, receipt)
 * lies either within the hour after the order or on or before `settled`, so that a loader may cut the last days off.
 */
export function settle(orders, { settled, partialRefunds, fees }, random) {
  const settledBy = settled * 86400 + 20 * 3600;
  for (const order of orders) {
    const old = dayOf(order.created) <= settled - 7;
    const paid = Math.min(order.created + random.int(20, 3000), dayOf(order.created) * 86400 + 86399);
    const received = order.created + random.int(4 * 86400, 11 * 86400);
    const shipped = order.created + random.int(4 * 3600, 46 * 3600);
    const luck = random.next();
    const fate = random.next();
    const part = random.int(15, 60);
    Object.assign(order, { paid, paidAmount: order.total, refund: 0, payout: null, shipped: null, received: null });
    if (luck < 0.055) leaveUnpaid(order, dayOf(order.created) >= settled - 1, fate);
    else if (luck < 0.09) refundAll(order, fate);
    else if (old && received <= settledBy) {
      Object.assign(order, { status: 'completed', shipped, received });
      if (partialRefunds && luck < 0.125) order.refund = Math.max(100, Math.floor((order.total * part) / 10000) * 100);
      order.payout = order.total - order.refund + (fees ? platformShare(order, fate) : 0);
    } else if (old || fate < 0.6) Object.assign(order, { status: 'shipped', shipped: shipped <= settledBy ? shipped : null });
    else order.status = order.lines.length > 1 && fate > 0.9 ? 'partly-shipped' : 'paid';
  }
  return orders;
}

function leaveUnpaid(order, fresh, fate) {
  const status = fresh ? 'awaiting' : fate < 0.06 ? 'never-charged' : 'closed';
  Object.assign(order, { status, paid: null, paidAmount: 0, payout: 0 });
  order.reason = fresh ? null : fate < 0.6 ? '买家未付款' : '买家不想买了';
}

function refundAll(order, fate) {
  const status = fate < 0.15 ? 'refunded' : 'closed';
  Object.assign(order, { status, refund: order.total, payout: 0, reason: fate < 0.5 ? '退款成功' : '退货退款成功' });
}

/** What the platform keeps (a card fee) or adds (a coupon it pays for): the difference between payout and price. */
function platformShare(order, fate) {
  if (fate < 0.08) return -Math.round(((order.total - order.refund) * 6) / 1000);
  if (fate > 0.975 && order.total > 3000) {
    order.coupon = 500;
    return 500;
  }
  return 0;
}
