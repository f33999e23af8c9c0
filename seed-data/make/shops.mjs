// The living shops and two years of their orders.

import { END, lastDayOf, MONDAY, TRAINEE } from './cohorts.mjs';
import { day, dayOf, iso, stamp } from './dates.mjs';
import { CHANNELS, IMPORTS, MEMBERS, SHOPS } from './files.mjs';
import { drawOrders, pull, settle } from './orders.mjs';
import { stream } from './random.mjs';
import { itemFile, orderFile, yuan } from './taobao.mjs';
import { csv, encoders } from './text.mjs';
import { workbook } from './xlsx.mjs';

const ORDERS = 19_300;
const SETTLED = MONDAY - 1; // no time of its own after this day, except payment within the hour of the order

/**
 * name, products, cohort of the owner, `done` = the owner completed, days from the cohort's last day to opening, rate =
 * relative size. `team`: three owners whose shares change once; `only`: generic template instead of Taobao.
 */
const PLAN = [
  ['大河家蜜坊', 'honey walnut apple', 'jss-12', true, -2, 2.6],
  ['吹麻滩椒香铺', 'pepper pepperOil', 'jss-12', true, 9, 2.2, { items: true, workbook: 2 }],
  ['关家川山货', 'walnut fern beans', 'jss-12', false, 20, 0.8, { resaved: true }],
  ['石塬羊绒手作', 'scarf insoles', 'jss-12', true, 34, 0.9],
  ['铺川肉干小店', 'beef beefHot', 'jss-12', true, 48, 0.6, { closed: ['2025-03-20', '店主外出务工，店铺关闭'] }],
  ['六盘山蜂场', 'honey', 'jy-40', true, 6, 1.9, { items: true }],
  ['泾河源黄牛肉', 'freshBeef beef beefHot', 'jy-40', true, 15, 1.1, { second: 0.25 }],
  ['香水河杂粮', 'millet beans quinoa', 'jy-40', false, 30, 0.5],
  ['新民乡油坊', 'flaxOil', 'jy-40', true, 55, 0.3, { only: 'xlsx' }],
  ['寨子沟百合', 'lily starch', 'jss-13', true, 5, 1.7],
  ['中咀岭洋芋', 'potato starch', 'jss-13', true, 12, 0.9, { items: true, comma: true }],
  ['刘集合伙山货', 'pepper walnut apple honey', 'jss-13', true, 18, 2.0, { team: '2025-03-01', items: true }],
  ['别藏绣坊', 'embroidery insoles', 'jss-13', true, 40, 0.3],
  ['安集乡土特产', 'beans potato', 'jss-13', true, 60, 0],
  ['兴盛黄芪', 'astragalus codonopsis', 'jy-41', true, 4, 1.3],
  ['黄花乡牛肉干', 'beef beefHot', 'jy-41', true, 10, 1.0, { items: true }],
  ['大湾小米铺', 'millet beans', 'jy-41', false, 25, 0.7],
  ['六盘山山野菜', 'fern honey', 'jy-41', true, 35, 0.6, { silent: '2025-08-01' }],
  ['小关粉条', 'starch potato', 'jss-14', true, 8, 0.9],
  ['柳沟胡麻油', 'flaxOil millet', 'jss-14', true, 3, 1.5, { items: true }],
  ['郭干核桃', 'walnut apple', 'jss-14', true, 21, 0.5],
  ['胡林家布鞋', 'shoes insoles', 'jss-14', false, 30, 0.35],
  ['居集蜂蜜', 'honey', 'jss-14', true, 44, 0.25, { only: 'csv' }],
  ['泾源干菜铺', 'fern quinoa', 'jy-42', true, 13, 0.8],
  ['六盘药材小铺', 'astragalus codonopsis', 'jy-42', true, 5, 1.6, { items: true }],
  ['泾水牛肉', 'freshBeef', 'jy-42', false, 19, 0.7],
  ['泾水小米', 'millet', 'jy-42', true, 50, 0.3],
  ['徐扈家花椒', 'pepper pepperOil', 'jss-15', true, 7, 1.7, { items: true, comma: true }],
  ['保安绣娘', 'embroidery scarf', 'jss-15', true, 16, 0.7],
  ['银川河牛肉干', 'beef beefHot', 'jss-15', true, 11, 1.1],
  ['积石羊绒', 'scarf', 'jss-15', true, 38, 0.08],
  ['泾河源蜜语', 'honey apple', 'jy-43', true, 9, 1.4, { items: true }],
  ['黄花党参', 'codonopsis', 'jy-43', true, 17, 0.6],
  ['四堡子山货', 'pepper walnut', 'jss-16', null, 0, 0.9, { opened: '2025-11-17', items: true }],
];

export function makeShops(files, byCohort) {
  const shops = PLAN.map(([name, products, cohort, done, wait, rate, more = {}], i) => {
    const opened = more.opened ? day(more.opened) : lastDayOf(cohort) + wait;
    const closed = more.closed ? day(more.closed[0]) : null;
    return {
      key: `shop-${String(i + 1).padStart(2, '0')}`,
      name,
      products: products.split(' '),
      cohort,
      done,
      rate,
      more,
      opened,
      closed,
      region: cohort.startsWith('jss') ? '622927' : '640424',
      firstDay: opened + stream(`first/${name}`).int(3, 26),
      lastDay: closed ? closed - 10 : more.silent ? day(more.silent) : END,
    };
  });
  assignOwners(shops, byCohort);
  writeShops(files, shops);
  writeOrders(files, shops);
}

/** People of the incubated team first, then others of the same outcome; nobody owns two shops. */
function assignOwners(shops, byCohort) {
  const taken = new Set();
  const take = (cohort, done) => {
    const free = stream(`owners/${cohort}`)
      .shuffle(byCohort.get(cohort))
      .filter((p) => p.completed === done && !taken.has(p.id));
    const owner = free.find((p) => p.chosen) ?? free[0];
    taken.add(owner.id);
    return owner;
  };
  for (const shop of shops) {
    if (shop.done === null) shop.owners = [byCohort.get(shop.cohort)[TRAINEE]];
    else if (shop.more.team) shop.owners = [take(shop.cohort, true), take(shop.cohort, true), take(shop.cohort, false)];
    else shop.owners = [take(shop.cohort, shop.done)];
  }
}

function writeShops(files, shops) {
  files.table('living/shops.csv', SHOPS, shops.map((s) => [s.key, s.name, s.region, iso(s.opened), s.closed ? iso(s.closed) : '', s.more.closed?.[1] ?? '', 'CNY']));
  files.table('living/shop-members.csv', MEMBERS, shops.flatMap(members));
  files.table('living/shop-channels.csv', CHANNELS, shops.flatMap(channels));
}

function members({ key, owners, opened, more }) {
  if (!more.team) return [[key, owners[0].id, 10000, iso(opened), '']];
  const change = day(more.team);
  const before = [5000, 3000, 2000].map((share, i) => [key, owners[i].id, share, iso(opened), iso(change - 1)]);
  return [...before, ...[3400, 3300, 3300].map((share, i) => [key, owners[i].id, share, iso(change), ''])];
}

function channels({ key, name, more }) {
  const rows = more.only ? [] : [[key, 'taobao', name]];
  if (more.only || more.second) rows.push([key, 'generic', `${name}（微信）`]);
  return rows;
}

function writeOrders(files, shops) {
  const imports = [];
  const busy = shops.reduce((sum, shop) => {
    for (let d = shop.firstDay; d <= shop.lastDay; d++) sum += pull(shop, d);
    return sum;
  }, 0);
  shops.forEach((shop, i) => {
    const random = stream(`orders/${shop.key}`);
    const orders = drawOrders(shop, ORDERS / busy, random);
    const elsewhere = shop.more.only ? orders : orders.filter(() => shop.more.second && random.chance(shop.more.second));
    const there = new Set(elsewhere);
    writeTaobao(files, shop, orders.filter((order) => !there.has(order)), i, imports, random);
    writeGeneric(files, shop, elsewhere.filter((order) => dayOf(order.created) <= SETTLED), imports, random);
  });
  files.table('living/imports.csv', IMPORTS, imports);
}

const SPANS = [
  { until: '2024-07-01', layout: 'B' },
  { until: '2025-01-01', layout: 'C' },
  { until: '2025-07-01', layout: 'D' },
  { until: '2025-12-01', layout: 'G' },
  { until: '2099-01-01', layout: 'H' },
];

/** One order file per span of time, as a shop exports every few months; a span with few orders waits for the next. */
function exportsOf(orders) {
  const parts = [];
  let open = [];
  SPANS.forEach(({ until, layout }, i) => {
    const from = i ? day(SPANS[i - 1].until) : 0;
    const last = i === SPANS.length - 1;
    const span = orders.filter((order) => dayOf(order.created) >= from && dayOf(order.created) < day(until));
    if (last && open.length) {
      parts.push({ layout: SPANS[i - 1].layout, orders: open });
      open = [];
    }
    open = [...open, ...span];
    if (open.length >= 80 || (last && open.length)) {
      parts.push({ layout, orders: open });
      open = [];
    }
  });
  return parts;
}

function writeTaobao(files, shop, orders, index, imports, random) {
  exportsOf(orders).forEach((part, i, parts) => {
    const current = i === parts.length - 1 && part.layout === 'H';
    const asWorkbook = shop.more.workbook === i;
    const layout = asWorkbook ? 'E' : current && index % 2 ? 'G' : part.layout;
    settle(part.orders, { settled: SETTLED, partialRefunds: layout !== 'B', fees: layout !== 'B' }, random);
    const quirks = {
      formula: 'BC'.includes(layout),
      comma: Boolean(shop.more.comma),
      resaved: Boolean(shop.more.resaved) && i === 0,
      file: asWorkbook ? 'xlsx' : 'csv',
    };
    const path = `orders/${shop.key}-${i + 1}`;
    const made = [`${path}-orders.${quirks.file}`];
    files.put(`living/${made[0]}`, orderFile(part.orders, layout, shop.name, quirks));
    if (shop.more.items || layout === 'H') {
      made.push(`${path}-items.csv`);
      files.put(`living/${made[1]}`, itemFile(part.orders, 'BCD'.includes(layout) ? 'classic' : '2021', quirks));
    }
    if (index % 4 === 3) made.reverse(); // items may come before the orders they belong to
    for (const file of made) imports.push([shop.key, file]);
  });
}

const GENERIC = ['订单号', '状态', '下单时间', '付款时间', '实付金额', '退款金额', '到账金额', '商品', 'sku', '数量'];
const GENERIC_STATUS = { awaiting: 'awaiting', paid: 'paid', 'partly-shipped': 'paid', shipped: 'paid', completed: 'completed', closed: 'closed', refunded: 'refunded', 'never-charged': 'closed' };

/** The documented template, one row per line; order money stands on the first row of an order. Ends on `SETTLED`. */
function writeGeneric(files, shop, orders, imports, random) {
  if (!orders.length) return;
  settle(orders, { settled: SETTLED, partialRefunds: true, fees: false }, random);
  const rows = orders.flatMap((order) =>
    order.lines.map((line, i) => {
      const status = order.status === 'closed' && order.paid !== null ? 'refunded' : GENERIC_STATUS[order.status];
      const number = `WX${order.number.slice(0, 14)}`;
      const money = i ? ['', '', ''] : [yuan(order.paidAmount), order.refund ? yuan(order.refund) : '', order.status === 'completed' ? yuan(order.payout) : ''];
      const paid = order.paid === null ? '' : stamp(order.paid);
      return [number, status, stamp(order.created), paid, ...money, `${line.title} ${line.variant}`, line.sku, line.quantity];
    }),
  );
  const excel = shop.more.only === 'xlsx';
  const file = `orders/${shop.key}.${excel ? 'xlsx' : 'csv'}`;
  files.put(`living/${file}`, excel ? workbook('订单', [GENERIC, ...rows]) : encoders.bom(csv([GENERIC, ...rows])));
  imports.push([shop.key, file]);
}
