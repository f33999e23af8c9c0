// The published past: its counts and dates were reported in 2018; every person, order and amount line is invented.

import { day, iso, weekday } from './dates.mjs';
import { ATTENDANCE, CHANNELS, COHORTS, COMPLETIONS, IMPORTS, MEMBERS, SCORES, SELECTIONS, SESSIONS, SHOPS } from './files.mjs';
import { drawOrders, pull, settle } from './orders.mjs';
import { roster } from './people.mjs';
import { stream } from './random.mjs';
import { itemFile, orderFile } from './taobao.mjs';

export const PRACTICE_NET = 10_348_250;
export const JINGYUAN = { cohorts: 31, trainees: 1471 };
const JISHISHAN_REGION = '622927';
const JINGYUAN_REGION = '640424';
const FORMS = ['gb18030', 'bom', 'utf8', 'xlsx'];

const NOTES = {
  first:
    '公开报道：首期 23 名学员 2018-06-11 结业，实训期间销售额超过 10 万元（more than ¥100,000）。订单明细为合成数据。' +
    ' Published: 23 trainees graduated on 2018-06-11 and sold goods for more than ¥100,000 in practice. The orders shown are synthetic.',
  second:
    '公开报道：2018 年 7 月，为期一周，140 多名学员，近 30 人入选孵化团队；结业情况未见公布。姓名为合成数据。' +
    ' Published: one week in July 2018, more than 140 trainees, nearly 30 chosen for the incubated team; completion was not published. Names are synthetic.',
  jingyuan:
    '公开报道：泾源县共举办 31 期，培训 1,471 人。各期日期、人数与姓名为合成数据。' +
    ' Published: 31 cohorts and 1,471 trainees in Jingyuan county. Dates and size of each cohort, and names, are synthetic.',
};

const PRACTICE_SHOPS = [
  { key: 'practice-1', name: '积石山实训一店', products: ['pepper', 'pepperOil', 'walnut', 'honey'], share: 4 },
  { key: 'practice-2', name: '积石山实训二店', products: ['beef', 'beefHot', 'lily', 'starch'], share: 4 },
  { key: 'practice-3', name: '积石山实训三店', products: ['embroidery', 'insoles', 'scarf', 'flaxOil'], share: 3 },
];

const TOPICS = ['开店准备与店铺注册', '选品与进货', '手机拍摄商品照片', '标题与详情页', '定价与邮费', '客服话术', '包装与发货', '退换货处理', '看懂店铺数据', '实训：上架与推广', '实训：订单处理'];

export function makePast(files) {
  const cohorts = [];
  const sessions = [];
  const first = firstCohort(files, cohorts, sessions);
  secondCohort(files, cohorts, sessions);
  jingyuan(files, cohorts);
  files.table('past/cohorts.csv', COHORTS, cohorts);
  files.table('past/sessions.csv', SESSIONS, sessions);
  practiceShops(files, first);
}

function firstCohort(files, cohorts, sessions) {
  const random = stream('jss18-1');
  const people = roster('jss18-1', 'JSS18', JISHISHAN_REGION, 23);
  const last = day('2018-06-11');
  const marks = [];
  let held = 0;
  for (let d = day('2018-05-14'); d <= last; d++) {
    if (weekday(d) > 4) continue;
    sessions.push(['jss18-1', iso(d), '09:00', '11:30', TOPICS[held++ % TOPICS.length], '积石山县电商服务中心 培训教室']);
    for (const person of people) {
      const luck = random.next();
      const [status, minutes] = luck < 0.92 ? ['PRESENT', ''] : luck < 0.96 ? ['LATE', random.int(5, 35)] : luck < 0.98 ? ['EXCUSED', ''] : ['ABSENT', ''];
      marks.push([iso(d), '09:00', person.id, status, minutes]);
    }
  }
  cohorts.push(['jss18-1', '积石山县电商培训第 1 期', 'shop-basics', JISHISHAN_REGION, '2018-05-14', '2018-06-11', 30, '', 80, 60, 'COMPLETED', true, NOTES.first]);
  files.roster('past', 'jss18-1', people, 'gb18030');
  files.table('past/attendance/jss18-1.csv', ATTENDANCE, marks);
  files.table('past/scores/jss18-1.csv', SCORES, people.map((p) => [p.id, random.int(66, 97)]));
  files.table('past/completions/jss18-1.csv', COMPLETIONS, people.map((p) => [p.id, '2018-06-11']));
  return people;
}

function secondCohort(files, cohorts, sessions) {
  const random = stream('jss18-2');
  const people = roster('jss18-2', 'JSS18B', JISHISHAN_REGION, 142);
  for (let i = 0; i < 7; i++) {
    const date = iso(day('2018-07-16') + i);
    sessions.push(['jss18-2', date, '09:00', '11:30', TOPICS[i], '积石山县职业技术学校 报告厅']);
    sessions.push(['jss18-2', date, '14:30', '17:00', `练习：${TOPICS[i]}`, '积石山县职业技术学校 机房']);
  }
  cohorts.push(['jss18-2', '积石山县电商培训第 2 期', 'shop-basics', JISHISHAN_REGION, '2018-07-16', '2018-07-22', 150, '', 80, 60, 'COMPLETED', true, NOTES.second]);
  files.roster('past', 'jss18-2', people, 'xlsx');
  const reasons = ['实操评分靠前', '面试与实操评分入选', '已有货源，愿意长期开店', '组长推荐，客服练习突出'];
  const chosen = random.shuffle(people).slice(0, 29).sort((a, b) => (a.id < b.id ? -1 : 1));
  files.table('past/selections/jss18-2.csv', SELECTIONS, chosen.map((p) => [p.id, '2018-07-22', random.pick(reasons)]), 'bom');
}

function jingyuan(files, cohorts) {
  const random = stream('jingyuan');
  const sizes = Array.from({ length: JINGYUAN.cohorts }, () => random.int(36, 58));
  for (let left = JINGYUAN.trainees - sizes.reduce((a, b) => a + b); left !== 0; left -= Math.sign(left)) {
    const i = random.int(0, sizes.length - 1);
    sizes[i] += Math.sign(left);
    if (sizes[i] < 30 || sizes[i] > 65) throw new Error('Jingyuan cohort out of its plausible size');
  }
  const start = day('2017-02-27');
  sizes.forEach((size, i) => {
    const number = String(i + 1).padStart(2, '0');
    const key = `jy-${number}`;
    const firstDay = start + 14 * i + (i >= 24 ? 42 : 0);
    const people = roster(key, `JY-${number}`, JINGYUAN_REGION, size);
    const capacity = Math.ceil(size / 10) * 10;
    cohorts.push([key, `泾源县电商培训第 ${i + 1} 期`, 'shop-basics', JINGYUAN_REGION, iso(firstDay), iso(firstDay + 4), capacity, '', 80, 60, 'COMPLETED', true, NOTES.jingyuan]);
    files.roster('past', key, people, FORMS[i % FORMS.length]);
  });
}

function practiceShops(files, people) {
  const random = stream('practice');
  const firstDay = day('2018-05-16');
  const lastDay = day('2018-06-11');
  const stores = PRACTICE_SHOPS.map((shop) => {
    const open = { ...shop, firstDay, lastDay, rate: shop.share };
    let busy = 0;
    for (let d = firstDay; d <= lastDay; d++) busy += pull(open, d);
    const orders = drawOrders(open, (shop.share * 110) / busy, random);
    return { ...shop, orders: settle(orders, { settled: day('2018-06-30'), partialRefunds: false, fees: false }, random) };
  });
  meetTarget(stores, random);
  files.table('past/shops.csv', SHOPS, stores.map((s) => [s.key, s.name, JISHISHAN_REGION, '2018-05-14', '2018-12-28', '实训结束，练习店铺关闭', 'CNY']));
  files.table('past/shop-members.csv', MEMBERS, stores.flatMap((store, i) => members(store, people.filter((_, p) => p % 3 === i))));
  files.table('past/shop-channels.csv', CHANNELS, stores.map((s) => [s.key, 'taobao', s.name]));
  const imports = [];
  for (const store of stores) {
    files.put(`past/orders/${store.key}-1-orders.csv`, orderFile(store.orders, 'B', store.name, { formula: true }));
    files.put(`past/orders/${store.key}-1-items.csv`, itemFile(store.orders, 'classic', { formula: true }));
    imports.push([store.key, `orders/${store.key}-1-orders.csv`], [store.key, `orders/${store.key}-1-items.csv`]);
  }
  files.table('past/imports.csv', IMPORTS, imports);
}

const members = (store, people) =>
  people.map((p, i) => {
    const share = Math.floor(10000 / people.length) + (i < 10000 % people.length ? 1 : 0);
    return [store.key, p.id, share, '2018-05-14', ''];
  });

const net = (order) => order.paidAmount - order.refund;

/** Leaves out sold orders at random until less than the published figure is left, then closes the gap with one gift order. */
function meetTarget(stores, random) {
  let total = stores.flatMap((s) => s.orders).reduce((sum, order) => sum + net(order), 0);
  if (total < PRACTICE_NET) throw new Error(`practice sales too low: ${total}`);
  while (total > PRACTICE_NET - 15000) {
    const { orders } = random.pick(stores);
    const at = random.int(0, orders.length - 1);
    if (net(orders[at]) === 0) continue;
    total -= net(orders[at]);
    orders.splice(at, 1);
  }
  const gap = PRACTICE_NET - total;
  const last = stores[0].orders.findLast((order) => order.status === 'completed');
  const line = { title: '积石山特产礼盒 团购', variant: '定制', price: gap, sku: 'LH-1', quantity: 1, amount: gap };
  const number = last.number.slice(0, 6) + random.digits(12) + '7';
  const gift = { ...last, number, lines: [line], goods: gap, postage: 0, total: gap, paidAmount: gap };
  stores[0].orders.splice(stores[0].orders.indexOf(last) + 1, 0, gift);
}
