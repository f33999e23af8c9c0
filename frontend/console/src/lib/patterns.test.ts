import { readdirSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import ts from 'typescript';
import { describe, expect, it } from 'vitest';

/** Long enough that looking at every character for each other takes seconds, and a look at each takes no time. */
const LENGTH = 50_000;
const PATIENCE = 1_000;
const pieces = [
  '0',
  '1',
  'a',
  'A',
  ' ',
  '\t',
  '-',
  '.',
  ',',
  '/',
  '\\',
  '"',
  "'",
  '#',
  ':',
  '%',
  '中',
  '2026-01-05',
  'a.',
  '/a',
];

const sources = readdirSync('src', { recursive: true, encoding: 'utf8' })
  .filter((file) => /(?<!\.test|\.d)\.tsx?$/.test(file))
  .map((file) => join('src', file));

function patterns(file: string): RegExp[] {
  const found: RegExp[] = [];
  const visit = (node: ts.Node): void => {
    if (ts.isRegularExpressionLiteral(node)) {
      const end = node.text.lastIndexOf('/');
      found.push(new RegExp(node.text.slice(1, end), node.text.slice(end + 1).replace('y', '')));
    }
    ts.forEachChild(node, visit);
  };
  visit(ts.createSourceFile(file, readFileSync(file, 'utf8'), ts.ScriptTarget.Latest));
  return found;
}

describe('regular expressions of the console', () => {
  const all = sources.flatMap((file) => patterns(file).map((pattern) => [String(pattern), pattern] as const));

  it('are found', () => expect(all.length).toBeGreaterThan(10));

  it.each(all)('%s is quick on long texts', (_, pattern) => {
    const begun = performance.now();
    for (const piece of pieces) {
      const evil = piece.repeat(LENGTH / piece.length);
      for (const end of ['', '!', '\n']) `${evil}${end}`.replace(pattern, '');
    }
    expect(performance.now() - begun).toBeLessThan(PATIENCE * pieces.length);
  });
});
