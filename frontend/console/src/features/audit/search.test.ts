import { readdirSync, readFileSync } from 'node:fs';
import { basename, join } from 'node:path';
import { describe, expect, it } from 'vitest';
import en from '@/locales/en';
import { deedsOf, kinds, readSearch } from './search';

const server = '../../backend/src/main/java/org/seedbed';
const sources = new Map(
  readdirSync(server, { recursive: true, encoding: 'utf8' })
    .filter((file) => file.endsWith('.java') && !file.startsWith('store'))
    .map((file) => [basename(file, '.java'), readFileSync(join(server, file), 'utf8')]),
);

const constants = (name: string) =>
  [...(sources.get(name) ?? '').matchAll(/^ {4}([A-Z_]+)[,;(]/gm)].map(([, constant]) =>
    (constant ?? '').toLowerCase(),
  );

/** What the server calls the changes that it records; what ends in a dash is completed by a status. */
function recorded(): string[] {
  const found = new Set<string>();
  for (const code of sources.values()) {
    for (const [, one, other] of code.matchAll(
      /[Cc]hange(?:\.of)?\((?:[^;"(>]|\(\))*"([a-z][a-z_-]+)"(?: : "([a-z][a-z_-]+)")?/g,
    )) {
      if (one === 'status-') constants('CohortStatus').forEach((status) => found.add(one + status));
      // No shop becomes pending: it is entered so.
      else if (one === 'shop-')
        constants('ShopStatus').forEach((status) => status !== 'pending' && found.add(one + status));
      else if (one === 'product-') constants('ProductState').forEach((state) => found.add(one + state));
      else if (one) found.add(one);
      if (other) found.add(other);
    }
  }
  return [...found].sort();
}

describe('the audit page', () => {
  it('has words for every change the server records, and for no others', () => {
    const known = deedsOf(undefined).sort();
    expect(recorded().length).toBeGreaterThan(30);
    expect(known).toEqual(recorded());
    expect(Object.keys(en.audit.what).sort()).toEqual(known);
    expect(Object.keys(en.audit.kind).sort()).toEqual([...kinds].sort());
  });

  it('offers what can be done to the chosen kind of thing', () => {
    expect(deedsOf('enrolments')).toEqual([
      'scored',
      'completion-granted',
      'completion-revoked',
      'reason-blanked',
    ]);
    expect(deedsOf(undefined)).toContain('planned');
  });

  it('reads its filters from the address', () => {
    expect(readSearch({ tab: 'security', status: 403, who: '', other: 'x' })).toEqual({
      tab: 'security',
      status: '403',
    });
    expect(readSearch({ tab: 'changes', object: 'a' })).toEqual({ object: 'a' });
  });
});
