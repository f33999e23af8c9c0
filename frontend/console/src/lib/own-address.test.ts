import { describe, expect, it } from 'vitest';
import { ownAddress } from './own-address';

describe('where signing in leads', () => {
  it.each(['/', '/cohorts/1?tab=roster#top', '/a%2fb'])('is %s, a page of the console', (to) => {
    expect(ownAddress(to)).toBe(to);
  });

  it.each([
    '//evil.example', '/\\evil.example', '/\t/evil.example', '/\r\n/evil.example', '\\/evil.example',
    'https:evil.example', 'https://evil.example', 'javascript:alert(1)', '@evil.example', '', 7, null,
  ])('is never %j', (to) => {
    expect(ownAddress(to)).toBeUndefined();
  }); // prettier-ignore
});
