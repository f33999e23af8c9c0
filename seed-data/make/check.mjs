// Recounts everything from the written bytes, by the product's rules, and prints what it found.

import { readdirSync, readFileSync, statSync } from 'node:fs';
import { join } from 'node:path';
import { END, MONDAY } from './cohorts.mjs';
import { day, iso } from './dates.mjs';
import { JINGYUAN, PRACTICE_NET } from './past.mjs';
import { readOrders, readTable } from './read.mjs';
import { readWorkbook } from './xlsx.mjs';

/** Prints a summary and every broken expectation; true when there is none. */
export function check(here, files) {
  const broken = [];
  const expect = (fact, sentence) => fact || broken.push(sentence);
  sameBytes(here, files, expect);
  const past = readPart(here, 'past');
  const living = readPart(here, 'living');
  published(past, expect);
  people(past, living, expect);
  outcomes(past, living, expect);
  runningCohort(living, expect);
  shops(past, living, expect);
  orders(past, living, expect);
  for (const sentence of broken) console.log(`BROKEN  ${sentence}`);
  console.log(broken.length ? `${broken.length} expectations broken` : 'everything as expected');
  return broken.length === 0;
}

function readPart(here, part) {
  const table = (name) => readTable(join(here, part, name));
  const folder = (name) => Object.fromEntries(list(join(here, part, name)).map((file) => [file.replace(/\..*/, ''), table(`${name}/${file}`)]));
  return {
    cohorts: table('cohorts.csv'),
    sessions: table('sessions.csv'),
    people: part === 'living' ? table('people.csv') : [],
    rosters: folder('rosters'),
    attendance: folder('attendance'),
    scores: folder('scores'),
    completions: folder('completions'),
    selections: folder('selections'),
    shops: table('shops.csv'),
    members: table('shop-members.csv'),
    channels: table('shop-channels.csv'),
    imports: table('imports.csv'),
    orders: table('imports.csv').flatMap((row) => readOrders(join(here, part, row.file), row)),
  };
}

const list = (path) => readdirSync(path).sort();

function sameBytes(here, files, expect) {
  let bytes = 0;
  const written = ['past', 'living'].flatMap((part) =>
    readdirSync(join(here, part), { recursive: true }).map((name) => `${part}/${name}`).filter((name) => statSync(join(here, name)).isFile()),
  );
  const made = new Map(files.entries());
  for (const name of written) {
    const content = readFileSync(join(here, name));
    bytes += content.length;
    expect(made.has(name) && same(name, made.get(name), content), `${name} is not what the generator makes`);
    expect(content.length <= 5_000_000, `${name} is over 5 MB`);
  }
  expect(written.length === made.size, `${made.size} files made, ${written.length} there`);
  expect(bytes <= 15_000_000, `${bytes} bytes together`);
  console.log(`files ${written.length}, ${(bytes / 1e6).toFixed(1)} MB`);
}

/** Workbooks by what they say, since another build of zlib may pack them differently. */
function same(name, made, found) {
  if (!name.endsWith('.xlsx')) return made.equals(found);
  return JSON.stringify(readWorkbook(made)) === JSON.stringify(readWorkbook(found));
}

function published(past, expect) {
  const size = (key) => past.rosters[key].length;
  const jingyuan = past.cohorts.filter((c) => c.region === '640424');
  const trainees = jingyuan.reduce((sum, c) => sum + size(c.key), 0);
  const dates = past.sessions.filter((s) => s.cohort === 'jss18-1').map((s) => s.date);
  const sales = past.orders.filter((o) => o.day && o.day >= dates[0] && o.day <= dates.at(-1));
  const net = sales.reduce((sum, o) => sum + o.net, 0);
  expect(size('jss18-1') === 23 && past.completions['jss18-1'].length === 23, 'first cohort: 23 completed');
  expect(past.completions['jss18-1'].every((row) => row.completed_on === '2018-06-11'), 'graduated 2018-06-11');
  expect(size('jss18-2') === 142 && past.selections['jss18-2'].length === 29, 'second cohort: 142, 29 selected');
  expect(jingyuan.length === JINGYUAN.cohorts && trainees === JINGYUAN.trainees, 'Jingyuan: 31 cohorts, 1471');
  expect(net === PRACTICE_NET, `practice sales ${net} fen`);
  expect(past.orders.every((o) => !o.day || (o.day >= dates[0] && o.day <= dates.at(-1))), 'no practice sale outside the cohort');
  console.log(`past: Jishishan ${size('jss18-1')} + ${size('jss18-2')}, ${past.selections['jss18-2'].length} selected; Jingyuan ${jingyuan.length} cohorts, ${trainees} trainees`);
  console.log(`past: practice sales ${net} fen net of ${past.orders.length} orders, ${dates[0]} to ${dates.at(-1)}`);
}

function people(past, living, expect) {
  const all = [past, living].flatMap((part) => Object.values(part.rosters).flat());
  const ids = all.map((p) => p.external_id);
  const staff = living.people.filter((p) => !p.external_id);
  const phones = [...all, ...staff].map((p) => p.phone);
  const trainee = living.people.find((p) => p.key === 'trainee');
  expect(new Set(ids).size === ids.length, 'external ids are unique');
  expect(new Set(phones).size === phones.length && phones.every((p) => /^199\d{8}$/.test(p)), 'phones are unique mobile numbers');
  expect(all.some((p) => p.external_id === trainee.external_id && p.phone === trainee.phone && p.name === trainee.name), 'the trainee is on a roster');
  for (const part of [past, living]) {
    for (const c of part.cohorts) {
      const count = part.rosters[c.key]?.length ?? 0;
      expect(c.status === 'ENROLLING' ? count > c.capacity : count <= c.capacity, `${c.key} has ${count} of ${c.capacity}`);
      for (const kind of ['attendance', 'scores', 'completions', 'selections']) {
        const known = new Set(part.rosters[c.key]?.map((p) => p.external_id));
        expect((part[kind][c.key] ?? []).every((row) => known.has(row.external_id)), `${kind} of ${c.key} name people on its roster`);
      }
    }
  }
  console.log(`people: ${all.length} trainees, ${living.people.length} sign-ins and instructors`);
}

/** Basis points of attended sessions among those not excused, up to a day. */
function attendance(marks, id, until = '9999') {
  const mine = marks.filter((m) => m.external_id === id && m.session_date <= until && m.status !== 'EXCUSED');
  return Math.floor((mine.filter((m) => m.status !== 'ABSENT').length * 10000) / mine.length);
}

/** Who completed, after finding that the rule says the same of everybody. */
function completed(part, cohort, expect) {
  const done = new Set(part.completions[cohort.key].map((row) => row.external_id));
  const score = Object.fromEntries(part.scores[cohort.key].map((row) => [row.external_id, Number(row.score)]));
  for (const { external_id: id } of part.rosters[cohort.key]) {
    const meets = attendance(part.attendance[cohort.key], id) >= cohort.attendance_percent * 100 && score[id] >= Number(cohort.score);
    expect(meets === done.has(id), `${id}: the rule says ${meets}, the file ${done.has(id)}`);
  }
  return done;
}

function outcomes(past, living, expect) {
  completed(past, past.cohorts[0], expect);
  for (const cohort of living.cohorts.filter((c) => c.status === 'COMPLETED')) {
    const people = living.rosters[cohort.key];
    const done = completed(living, cohort, expect);
    const share = done.size / people.length;
    expect(share >= 0.7 && share <= 0.85, `${cohort.key} completed ${share}`);
    const owners = new Set(living.members.map((m) => m.external_id));
    const owning = people.filter((p) => owners.has(p.external_id));
    console.log(
      `${cohort.key}: ${cohort.first_day} to ${cohort.last_day}, ${people.length} people, ${done.size} completed, ` +
        `${living.selections[cohort.key].length} selected, ${owning.length} with a shop (${owning.filter((p) => !done.has(p.external_id)).length} of them not completed)`,
    );
  }
  const mature = living.cohorts.filter((c) => c.status === 'COMPLETED' && day(c.last_day) + 195 < MONDAY);
  expect(mature.length >= 5, `${mature.length} cohorts are old enough to compare`);
}

function runningCohort(living, expect) {
  const { key, attendance_percent: percent } = living.cohorts.find((c) => c.status === 'IN_PROGRESS');
  const dates = new Set(living.sessions.filter((s) => s.cohort === key).map((s) => s.date));
  for (let today = MONDAY; today <= END; today++) {
    expect(dates.has(iso(today)) && dates.has(iso(today + 1)), `a session on ${iso(today)} and the day after`);
    const yesterday = iso(today - 1);
    const rates = living.rosters[key].map((p) => attendance(living.attendance[key], p.external_id, yesterday));
    expect(rates.filter((rate) => rate < percent * 100).length === 2, `two people behind on ${yesterday}: ${rates}`);
  }
  console.log(`${key}: ${living.rosters[key].length} people in their second week, two behind on every day of it`);
}

function shops(past, living, expect) {
  for (const part of [past, living]) {
    for (const shop of part.shops) {
      const mine = part.members.filter((m) => m.shop === shop.key);
      const last = shop.closed_on || iso(END);
      for (let d = day(shop.opened_on); d <= day(last); d++) {
        const today = mine.filter((m) => m.from <= iso(d) && (!m.to || m.to >= iso(d)));
        expect(today.reduce((sum, m) => sum + Number(m.basis_points), 0) === 10000, `${shop.key} shares on ${iso(d)}`);
      }
    }
  }
  expect(past.shops.every((s) => s.closed_on), 'practice shops are closed');
  const open = living.shops.filter((s) => !s.closed_on).sort((a, b) => (a.opened_on < b.opened_on ? -1 : 1));
  expect(open[0].opened_on < open[1].opened_on, 'one open shop is the oldest');
  expect(living.channels.some((c) => c.shop === open[0].key && c.platform === 'taobao'), 'the oldest open shop is on Taobao');
  const taobao = new Set(living.channels.filter((c) => c.platform === 'taobao').map((c) => c.shop));
  console.log(`shops: ${living.shops.length}, ${open.length} open, ${taobao.size} on Taobao; first in the list: ${open[0].name}`);
}

function orders(past, living, expect) {
  const all = [...past.orders, ...living.orders];
  expect(new Set(all.map((o) => `${o.shop}|${o.number}`)).size === all.length, 'each order is in one file');
  expect(new Set(all.map((o) => o.number)).size === all.length, 'order numbers are unique');
  expect(all.every((o) => !/^\d{16,}$/.test(o.number) || !/0$/.test(o.number)), 'no id looks damaged');
  for (const o of living.orders) {
    const late = [o.paidAt, o.shippedAt, o.receivedAt].find((t) => t && t.slice(0, 10) > iso(MONDAY - 1) && t.slice(0, 10) !== o.createdAt.slice(0, 10));
    expect(!late, `${o.file} ${o.number} knows ${late}`);
    expect(/orders\.csv$/.test(o.file) || o.createdAt.slice(0, 10) < iso(MONDAY), `${o.file} would have to be cut`);
  }
  for (const [name, list] of [['past', past.orders], ['living', living.orders]]) {
    const sum = (field) => list.reduce((total, o) => total + o[field], 0);
    expect(sum('net') === sum('gross') - sum('refunds') + sum('adjustments'), `${name} money adds up`);
    console.log(`${name}: ${list.length} orders, gross ${sum('gross')} − refunds ${sum('refunds')} + adjustments ${sum('adjustments')} = net ${sum('net')} fen`);
    const counts = {};
    for (const o of list) counts[o.status] = (counts[o.status] ?? 0) + 1;
    console.log(Object.entries(counts).map(([status, n]) => `  ${status} ${n}`).join('\n'));
  }
  const perShop = living.shops.map((s) => living.orders.filter((o) => o.shop === s.key).length).sort((a, b) => b - a);
  console.log(`orders per shop: ${perShop.join(' ')}`);
}
