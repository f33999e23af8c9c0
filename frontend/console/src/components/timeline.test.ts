import { expect, it } from 'vitest';
import { told } from './timeline';

it('tells a deed repeated in a row once, and each reason by itself', () => {
  const at = (minute: number, what: string, why?: string) => ({
    what,
    why,
    when: `2026-01-05T10:0${minute}:00Z`,
  });
  const entries = [at(1, 'added'), at(2, 'added'), at(3, 'cancelled', 'snow'), at(4, 'cancelled', 'ice')];
  expect(told(entries).map(({ what, times }) => [what, times])).toEqual([
    ['cancelled', 1],
    ['cancelled', 1],
    ['added', 2],
  ]);
});
