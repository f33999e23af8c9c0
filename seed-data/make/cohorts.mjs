// The living cohorts: one in its second week, one filling up, one draft, eight that ended over the last two years.

import { day, iso } from './dates.mjs';
import { ATTENDANCE, COHORTS, COMPLETIONS, SCORES, SELECTIONS, SESSIONS } from './files.mjs';
import { nextPhone, roster } from './people.mjs';
import { stream } from './random.mjs';

export const MONDAY = day('2026-01-05');
export const END = MONDAY + 6; // the last day with facts; a loader cuts after its own yesterday
export const TRAINEE = 3; // the place on the running cohort's roster of the person who signs in as trainee
const RULE = { attendance: 80, score: 60 };
const NOTE = '合成演示数据。 Synthetic demo data.';
const HALL = { 622927: '积石山县电商服务中心 201 教室', 640424: '泾源县电商产业园 培训室' };
const COUNTY = { 622927: '积石山县', 640424: '泾源县' };

const ENDED = [
  { key: 'jss-12', region: '622927', number: 12, lastDay: '2024-01-12', size: 30, course: 'shop-basics', teachers: 'teacher-lin', form: 'gb18030' },
  { key: 'jy-40', region: '640424', number: 40, lastDay: '2024-04-19', size: 28, course: 'shop-basics', teachers: 'teacher-yu', form: 'bom' },
  { key: 'jss-13', region: '622927', number: 13, lastDay: '2024-07-12', size: 31, course: 'live-selling', teachers: 'teacher-lin;teacher-ma', form: 'xlsx' },
  { key: 'jy-41', region: '640424', number: 41, lastDay: '2024-10-25', size: 27, course: 'shop-basics', teachers: 'teacher-yu', form: 'utf8' },
  { key: 'jss-14', region: '622927', number: 14, lastDay: '2025-01-10', size: 29, course: 'shop-basics', teachers: 'instructor', form: 'gb18030' },
  { key: 'jy-42', region: '640424', number: 42, lastDay: '2025-04-18', size: 26, course: 'live-selling', teachers: 'teacher-chen', form: 'xlsx' },
  { key: 'jss-15', region: '622927', number: 15, lastDay: '2025-06-13', size: 32, course: 'shop-basics', teachers: 'instructor;teacher-ma', form: 'bom' },
  { key: 'jy-43', region: '640424', number: 43, lastDay: '2025-10-31', size: 25, course: 'shop-basics', teachers: 'instructor;teacher-chen', form: 'gb18030' },
];

export const lastDayOf = (key) => day(ENDED.find((plan) => plan.key === key).lastDay);

const TOPICS = {
  'shop-basics': ['开店前的准备', '给商品拍照片', '标题怎么写', '详情页与卖点', '定价和邮费', '包装与发货', '客服与评价', '退货与退款', '看懂自己的数据', '结业实操与测验'],
  'live-selling': ['直播间搭建', '一场直播的流程', '讲解商品', '和观众互动', '短视频预热', '排品与库存', '下播后的发货', '投诉与售后', '复盘数据', '结业直播与测验'],
};
const REASONS = ['实操评分靠前', '已有稳定货源', '面试与实操评分入选', '愿意带动同村农户', '客服练习突出'];

/** Writes the cohorts and returns, by cohort key, its people with `completed`, for the shops to find their owners in. */
export function makeCohorts(files) {
  const out = { cohorts: [], sessions: [], read: [] };
  const byCohort = new Map(ENDED.map((plan) => [plan.key, endedCohort(files, plan, out)]));
  byCohort.set('jss-16', runningCohort(files, out));
  openCohort(files, out);
  draftCohort(out);
  files.table('living/cohorts.csv', COHORTS, out.cohorts);
  files.table('living/sessions.csv', SESSIONS, out.sessions);
  files.table('living/lessons-read.csv', 'cohort,external_id,lesson_number,read_on', out.read);
  staff(files, byCohort.get('jss-16')[TRAINEE]);
  return byCohort;
}

const title = (region, number) => `${COUNTY[region]}电商培训第 ${number} 期`;
const prefix = (plan) => plan.key.toUpperCase();

function endedCohort(files, plan, out) {
  const random = stream(plan.key);
  const last = day(plan.lastDay);
  const dates = [11, 10, 9, 8, 7, 4, 3, 2, 1, 0].map((back) => last - back);
  const people = roster(plan.key, prefix(plan), plan.region, plan.size);
  out.cohorts.push([plan.key, title(plan.region, plan.number), plan.course, plan.region, iso(dates[0]), iso(last), 32, plan.teachers, RULE.attendance, RULE.score, 'COMPLETED', false, NOTE]);
  dates.forEach((d, i) => out.sessions.push([plan.key, iso(d), '09:00', '12:00', TOPICS[plan.course][i], HALL[plan.region]]));
  const failing = Math.round(plan.size * (0.19 + random.next() * 0.07));
  const short = new Set(random.shuffle(people).slice(0, failing));
  const marks = [];
  for (const person of people) {
    person.completed = !short.has(person);
    const kind = person.completed ? 'meets' : random.weighted([['absent', 6], ['score', 3], ['gone', 2]]);
    person.marks = marksFor(kind, dates.length, random);
    person.score = kind === 'gone' ? null : kind === 'score' ? random.int(31, 58) : kind === 'absent' ? random.int(42, 78) : random.int(61, 98);
    person.marks.forEach(([status, minutes], i) => marks.push([dates[i], [iso(dates[i]), '09:00', person.id, status, minutes]]));
    readLessons(person, plan, dates, random, out);
  }
  files.roster('living', plan.key, people, plan.form);
  files.table(`living/attendance/${plan.key}.csv`, ATTENDANCE, inOrder(marks));
  files.table(`living/scores/${plan.key}.csv`, SCORES, people.filter((p) => p.score !== null).map((p) => [p.id, p.score]));
  files.table(`living/completions/${plan.key}.csv`, COMPLETIONS, people.filter((p) => p.completed).map((p) => [p.id, iso(last)]));
  chooseTeam(people, random);
  files.table(`living/selections/${plan.key}.csv`, SELECTIONS, people.filter((p) => p.chosen).map((p) => [p.id, iso(last + 3), random.pick(REASONS)]));
  return people;
}

const inOrder = (marks) => marks.sort((a, b) => a[0] - b[0]).map(([, row]) => row);

function marksFor(kind, held, random) {
  const present = ['PRESENT', ''];
  if (kind === 'gone') return Array.from({ length: held }, (_, i) => (i < 3 ? present : ['ABSENT', '']));
  const marks = Array.from({ length: held }, () => {
    const luck = random.next();
    if (luck < 0.05) return ['LATE', random.int(5, 45)];
    if (luck < 0.07) return ['LEFT_EARLY', random.int(15, 75)];
    return luck < 0.09 ? ['EXCUSED', ''] : present;
  });
  const misses = kind === 'absent' ? random.int(4, 6) : random.weighted([[0, 6], [1, 3]]);
  for (const i of random.shuffle([...marks.keys()]).slice(0, misses)) marks[i] = ['ABSENT', ''];
  return marks;
}

/** A quarter of each cohort goes on into the incubated team, nearly always people who completed. */
function chooseTeam(people, random) {
  const team = Math.round(people.length / 4);
  const worth = (p) => (p.completed ? 40 : 0) + (p.score ?? 0) / 2 + random.int(0, 45);
  const ranked = people.map((p) => [worth(p), p]).sort((a, b) => b[0] - a[0] || (a[1].id < b[1].id ? -1 : 1));
  for (const [, person] of ranked.slice(0, team)) person.chosen = true;
}

const LESSONS = { 'shop-basics': 8, 'live-selling': 5 };

function readLessons(person, plan, dates, random, out) {
  const lessons = LESSONS[plan.course];
  const gone = person.marks.filter(([status]) => status === 'ABSENT').length >= 4;
  const count = gone ? random.int(0, Math.ceil(lessons / 3)) : random.weighted([[lessons, 6], [lessons - 1, 3], [lessons - 2, 2]]);
  for (let n = 1; n <= count; n++) out.read.push([plan.key, person.id, n, iso(dates[Math.min(dates.length - 1, n)])]);
}

function runningCohort(files, out) {
  const plan = { key: 'jss-16', region: '622927', course: 'shop-basics' };
  const random = stream(plan.key);
  const first = MONDAY - 7;
  const dates = Array.from({ length: 21 }, (_, i) => first + i);
  const people = roster(plan.key, prefix(plan), plan.region, 24);
  out.cohorts.push([plan.key, title(plan.region, 16), plan.course, plan.region, iso(first), iso(first + 20), 30, 'instructor;teacher-ma', RULE.attendance, RULE.score, 'IN_PROGRESS', false, NOTE]);
  dates.forEach((d, i) => {
    const topic = TOPICS[plan.course][Math.min(9, Math.floor(i / 2))];
    out.sessions.push([plan.key, iso(d), '14:00', '17:00', i % 2 ? `练习：${topic}` : topic, HALL[plan.region]]);
  });
  const absences = new Map([[9, [1, 3, 4, 6, 7, 9, 10, 12]], [17, [2, 3, 5, 6, 8, 10, 11, 13]]]); // the two who fall behind
  const marks = [];
  people.forEach((person, p) => {
    const missed = absences.get(p) ?? (p === TRAINEE ? [4] : random.chance(0.35) ? [random.int(0, 13)] : []);
    for (let i = 0; i <= END - first; i++) {
      const luck = random.next();
      const minutes = luck < 0.05 ? random.int(5, 45) : '';
      const status = missed.includes(i) ? 'ABSENT' : luck < 0.05 ? 'LATE' : luck > 0.985 && !absences.has(p) ? 'EXCUSED' : 'PRESENT';
      marks.push([dates[i], [iso(dates[i]), '14:00', person.id, status, status === 'LATE' ? minutes : '']]);
    }
    const pace = absences.has(p) ? 0.25 : 0.45 + random.next() * 0.15;
    for (let n = 1; n <= Math.floor(13 * pace) && n <= 6; n++) out.read.push([plan.key, person.id, n, iso(first + Math.ceil(n / pace))]);
  });
  files.roster('living', plan.key, people, 'gb18030');
  files.table(`living/attendance/${plan.key}.csv`, ATTENDANCE, inOrder(marks));
  const sat = people.filter((_, p) => p !== TRAINEE && p !== 9 && p !== 20);
  files.table(`living/scores/${plan.key}.csv`, SCORES, sat.map((p) => [p.id, p === people[17] ? 48 : random.int(62, 96)]));
  return people;
}

function openCohort(files, out) {
  const first = MONDAY + 21;
  const people = roster('jy-44', 'JY-44', '640424', 24);
  out.cohorts.push(['jy-44', title('640424', 44), 'shop-basics', '640424', iso(first), iso(first + 11), 20, 'instructor;teacher-yu', RULE.attendance, RULE.score, 'ENROLLING', false, NOTE]);
  [0, 1, 2, 3, 4, 7, 8, 9, 10, 11].forEach((ahead, i) =>
    out.sessions.push(['jy-44', iso(first + ahead), '09:00', '12:00', TOPICS['shop-basics'][i], HALL['640424']]),
  );
  files.roster('living', 'jy-44', people, 'bom');
}

function draftCohort(out) {
  const first = MONDAY + 56;
  out.cohorts.push(['jss-17', title('622927', 17), 'live-selling', '622927', iso(first), iso(first + 11), 30, '', RULE.attendance, RULE.score, 'DRAFT', false, NOTE]);
}

function staff(files, trainee) {
  const rows = [
    ['admin', '管理员 周敏', 'admin', '', 'ADMINISTRATOR', ''],
    ['coordinator', '郑海波', 'coordinator', '', 'COORDINATOR', '622927;640424'],
    ['instructor', '林晓岚', 'instructor', '', 'INSTRUCTOR', ''],
    ['trainee', trainee.name, 'trainee', trainee.id, 'TRAINEE', ''],
    ['teacher-lin', '林志远', '', '', 'INSTRUCTOR', ''],
    ['teacher-ma', '马海珍', '', '', 'INSTRUCTOR', ''],
    ['teacher-chen', '陈雅琴', '', '', 'INSTRUCTOR', ''],
    ['teacher-yu', '禹学礼', '', '', 'INSTRUCTOR', ''],
  ];
  files.table(
    'living/people.csv',
    'key,name,login,phone,external_id,roles,regions',
    rows.map(([key, name, login, id, roles, regions]) => [key, name, login, id ? trainee.phone : nextPhone(), id, roles, regions]),
  );
}
