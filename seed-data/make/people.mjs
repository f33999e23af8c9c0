// Invented people. Any likeness of a name to a real person is chance; phone numbers come from one made-up block.

import { stream } from './random.mjs';

const SURNAMES = {
  622927: [['马', 26], ['韩', 7], ['白', 5], ['妥', 5], ['董', 5], ['张', 6], ['王', 6], ['李', 5], ['何', 4], ['祁', 4], ['冶', 4], ['孔', 3], ['陕', 3], ['鲁', 3], ['安', 3], ['唐', 2], ['杨', 4], ['沙', 2], ['丁', 2], ['赵', 3]],
  640424: [['马', 24], ['禹', 6], ['于', 6], ['兰', 6], ['伍', 4], ['冶', 4], ['者', 3], ['拜', 4], ['杨', 5], ['王', 6], ['李', 5], ['张', 5], ['苏', 3], ['丁', 3], ['秦', 3], ['咸', 2], ['惠', 3], ['罗', 2], ['海', 2]],
};

const GIVEN = (
  '玉兰 秀英 桂花 小燕 海燕 晓梅 雪莲 桂芳 玉梅 春花 秀兰 红梅 金花 翠英 淑芳 丽娟 小红 晓芳 艳芳 美玲 ' +
  '小龙 建国 志强 国良 占海 占林 成林 永福 永昌 进财 进宝 玉虎 玉龙 文军 文华 学文 学军 小军 少华 少林 ' +
  '振华 海峰 海明 海龙 俊杰 晓东 晓明 宏伟 亮亮 丽丽 娜 静 婷 佳 磊 勇 伟 超 鹏 强 斌 军 霞 燕 梅 芳 娟 ' +
  '瑞雪 春霞 秋菊 冬梅 彩霞 彩云 晓云 玉霞 玉珍 月兰 月梅 生兰 生贵 生云 得福 得海 如海 如意 正华 正海 林英 国花'
).split(' ');

/** Names given among the Hui, Bao'an, Dongxiang and Salar, and the surnames here that go with them. */
const MUSLIM_GIVEN = '麦燕 阿西叶 法土麦 阿米乃 索菲亚 热依麦 哈丽麦 赛麦 祖力哈 麦尔燕 尤素夫 伊布拉 努海 哈三 胡塞 穆萨 达吾德 尔利 伊斯玛 舍木苏'.split(' ');
const MUSLIM_SURNAMES = new Set('马韩白妥冶沙丁禹兰者拜海'.split(''));

const BUYER_SURNAMES = '陈林黄张李王吴刘蔡杨许郑谢郭洪邱曾廖赖徐周叶苏庄江吕何罗高'.split('');
const BUYER_GIVEN = '小明 丽华 建平 文静 雅婷 志豪 晓雯 国强 淑芬 思远 佳怡 子涵 伟杰 美惠 俊宏 婉婷 浩然 雨桐 欣怡 家豪 秀珍 立新 海涛 梦洁'.split(' ');
const CITIES = [
  ['福建省', '厦门市', '思明区'], ['福建省', '厦门市', '集美区'], ['福建省', '福州市', '鼓楼区'], ['广东省', '广州市', '天河区'],
  ['广东省', '深圳市', '南山区'], ['上海', '上海市', '浦东新区'], ['北京', '北京市', '朝阳区'], ['浙江省', '杭州市', '西湖区'],
  ['江苏省', '南京市', '玄武区'], ['四川省', '成都市', '武侯区'], ['甘肃省', '兰州市', '城关区'], ['宁夏回族自治区', '银川市', '兴庆区'],
  ['陕西省', '西安市', '雁塔区'], ['湖北省', '武汉市', '洪山区'], ['山东省', '济南市', '历下区'], ['河南省', '郑州市', '金水区'],
];

let phones = 0;

/** The next unused number of 199 00xx xxxx, scattered so that neighbours on a roster do not look alike. */
export const nextPhone = () => `19900${String((++phones * 7919) % 1000000).padStart(6, '0')}`;

/** People of one cohort: external ids `<prefix>-001` …, no name twice on one roster. */
export function roster(key, prefix, region, size) {
  const random = stream(`roster/${key}`);
  const taken = new Set();
  return Array.from({ length: size }, (_, i) => {
    let name;
    do {
      const surname = random.weighted(SURNAMES[region]);
      name = surname + random.pick(MUSLIM_SURNAMES.has(surname) && random.chance(0.3) ? MUSLIM_GIVEN : GIVEN);
    } while (taken.has(name));
    taken.add(name);
    const groups = Math.ceil(size / 8);
    return {
      id: `${prefix}-${String(i + 1).padStart(3, '0')}`,
      name,
      phone: nextPhone(),
      group: `${(i % groups) + 1}组`,
    };
  });
}

/** A buyer whose name, nickname, account, phones and address exist only so that the import can prove it drops them. */
export function buyer(random) {
  const number = random.digits(6);
  const [province, city, district] = random.pick(CITIES);
  return {
    member: `演示买家${number}`,
    account: `buyer${number}@example.com`,
    name: random.pick(BUYER_SURNAMES) + random.pick(BUYER_GIVEN),
    address: `${province} ${city} ${district} 演示路${random.int(1, 299)}号${random.int(1, 30)}室`,
    mobile: `19988${number}`,
  };
}
