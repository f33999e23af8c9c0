import { describe, expect, it } from 'vitest';
import { wordsOf } from './words';

describe('words of a shop', () => {
  it('are what its products say in Chinese', () => {
    expect(wordsOf(['蜂蜜', 'Size', '250 克', '500 g'], [])).toEqual([
      { zh: '蜂蜜', en: '' },
      { zh: '250 克', en: '' },
    ]);
  });

  it('keep what is known of them, also of those that nothing says any more', () => {
    const known = [
      { zh: '小瓶', en: 'small jar' },
      { zh: '旧词', en: 'old word' },
    ];
    expect(wordsOf(['蜂蜜', '小瓶'], known)).toEqual([
      { zh: '蜂蜜', en: '' },
      { zh: '小瓶', en: 'small jar' },
      { zh: '旧词', en: 'old word' },
    ]);
  });
});
