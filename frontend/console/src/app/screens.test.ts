import { expect, test } from 'vitest';
import { roles } from '@/features/people/grants';
import { navFor, railFor } from './nav';
import { screens } from './screens';

test('are written down for the check against the access policy', async () => {
  const table = Object.entries(screens).map(([screen, needs]) => ({
    screen,
    needs,
    navigation: roles.filter((role) => navFor([role]).some(({ to }) => to === screen)),
  }));

  await expect(`${JSON.stringify(table, null, 2)}\n`).toMatchFileSnapshot('../../screens.json');
});

test('a rail has seven entries at most', () => {
  for (const role of roles) expect(railFor([role]).length).toBeLessThanOrEqual(7);
});
