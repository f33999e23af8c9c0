import { describe, expect, it } from 'vitest';
import { csvOf } from './drawing';
import { sparkPoints } from './sparkline';

describe('the numbers behind a chart', () => {
  it('open in a spreadsheet with their encoding, quotes and gaps right', () => {
    expect(
      csvOf(
        ['店铺', 'net'],
        [
          ['a,"b"', '1.50'],
          ['c', null],
        ],
      ),
    ).toBe('\uFEFF店铺,net\r\n"a,""b""",1.50\r\nc,\r\n');
  });

  it('never become formulas, while numbers keep their sign', () => {
    expect(csvOf(['x'], [['=1+1'], ['@sum'], ['-12.30'], ['-cmd'], [-3]])).toBe(
      "\uFEFFx\r\n'=1+1\r\n'@sum\r\n-12.30\r\n'-cmd\r\n-3\r\n",
    );
  });
});

describe('a sparkline', () => {
  it('stands on zero and reaches up to the highest value', () => {
    const ys = sparkPoints([0, 5, 10]).map(([, y]) => y);
    expect(ys).toEqual([33, 18, 3]);
  });

  it('draws a flat line of nothing', () => {
    expect(sparkPoints([0, 0]).map(([, y]) => y)).toEqual([33, 33]);
    expect(sparkPoints([])).toEqual([]);
  });
});
