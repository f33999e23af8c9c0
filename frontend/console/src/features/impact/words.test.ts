import i18next from 'i18next';
import { describe, expect, it } from 'vitest';
import { speak } from '@/lib/i18n';
import { bandOutline, stepAt } from './curve-option';
import type { Comparison, Impact } from './queries';
import { pText, points, sentences, shareText } from './words';

const arm = (trainees: number, withSale: number, meanNet: number | null) => ({
  trainees,
  withSale,
  withoutShop: 0,
  netRevenue: meanNet === null ? null : meanNet * trainees,
  meanNet,
});

const comparison = (over: Partial<Comparison> = {}): Comparison => ({
  label: 'Association',
  cohortsCompared: 4,
  cohortsTooEarly: 1,
  cohortsOneArm: 2,
  completed: arm(80, 50, 120_000),
  notCompleted: arm(40, 12, 40_000),
  disclosure: 'full',
  cautions: [],
  shareDifference: { estimate: 0.325, low: 0.14, high: 0.48, level: 0.95, smallestDetectable: 0.26 },
  revenueDifference: {
    estimate: 80_000,
    low: -10_000,
    high: 170_000,
    level: 0.95,
    smallestDetectable: 120_000,
  },
  permutation: { p: 0.21, statistic: 1.3, estimate: 75_000, draws: 9999, seed: 1 },
  ...over,
});

const say = (over: Partial<Comparison> = {}) =>
  sentences({ comparison: comparison(over), currency: 'CNY' } as Impact, i18next.t).join(' ');

describe('what may be said about completing and sales', () => {
  it('gives both shares, the difference and its interval', () => {
    expect(say()).toContain('62.5% against 30%, a difference of +32.5 points (between +14 and +48)');
  });

  it('calls a difference that chance could bring just that', () => {
    expect(say()).toContain('chance alone could bring such a difference (p = 0.21)');
    const unclear = say({
      shareDifference: { estimate: 0.05, low: -0.1, high: 0.2, level: 0.95, smallestDetectable: 0.3 },
    });
    expect(unclear).toContain('may well be chance');
    expect(unclear).toContain('not evidence that there is no difference');
  });

  it('never claims a cause, in either language, and always says what cannot be said', async () => {
    for (const language of ['en', 'zh-CN'] as const) {
      await speak(language, false);
      expect(say()).not.toMatch(/caus|导致|造成|促使/i);
      expect(say()).toContain(i18next.t('impact.say.limits'));
    }
    await speak('en', false);
  });

  it('says less where there are fewer people', () => {
    const hidden = { shareDifference: null, revenueDifference: null, permutation: null };
    expect(say({ ...hidden, disclosure: 'nothing', completed: null, notCompleted: null })).toBe(
      i18next.t('impact.say.tooFew'),
    );
    expect(say({ ...hidden, disclosure: 'counts-only' })).toBe(i18next.t('impact.say.countsOnly'));
    expect(say({ disclosure: 'no-test', permutation: null })).toContain(i18next.t('impact.say.noTest'));
    expect(say({ ...hidden, cohortsCompared: 0, disclosure: 'nothing' })).toBe(
      i18next.t('impact.say.nobody'),
    );
  });

  it('writes shares, points and p-values as people read them', () => {
    expect([shareText(1, 3), shareText(0, 0), points(-0.0549)]).toEqual(['33.3%', '—', '−5.5']);
    expect([pText(0.0004), pText(0.0213)]).toEqual(['< 0.001', '= 0.021']);
  });
});

describe('a curve of first sales', () => {
  const steps = [
    { day: 0, share: 0, low: null, high: null, atRisk: 20 },
    { day: 10, share: 0.2, low: 0.1, high: 0.4, atRisk: 18 },
    { day: 40, share: 0.5, low: 0.3, high: 0.7, atRisk: 10 },
  ];
  const curve = {
    group: 'completed',
    trainees: 20,
    earlierSellers: 0,
    events: 10,
    points: steps,
    atRisk: [],
  };

  it('holds each step until the next and ends where it is cut', () => {
    expect([stepAt(curve, 9)?.share, stepAt(curve, 10)?.share, stepAt(curve, 41)]).toEqual([
      0,
      0.2,
      undefined,
    ]);
  });

  it('has a band that closes: along the upper limits and back along the lower', () => {
    const outline = bandOutline(steps);
    expect(outline[0]).toEqual([0, 0]);
    expect(outline.at(-1)).toEqual([0, 0]);
    expect(outline).toContainEqual([40, 0.7]);
    expect(outline).toContainEqual([40, 0.4]);
    expect(outline).toContainEqual([10, 0]);
  });
});
