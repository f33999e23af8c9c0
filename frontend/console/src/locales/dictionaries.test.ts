import { describe, expect, it } from 'vitest';
import en from './en';
import zh from './zh-CN';

type Tree = { [key: string]: string | Tree };

function entries(tree: Tree, prefix = ''): [string, string][] {
  return Object.entries(tree).flatMap(([key, value]) =>
    typeof value === 'string'
      ? [[`${prefix}${key}`, value] as [string, string]]
      : entries(value, `${prefix}${key}.`),
  );
}

const singular = (key: string) => key.replace(/_(zero|one|other)$/, '');
const holes = (text: string) => [...text.matchAll(/{{(\w+)(?:, \w+)?}}/g)].map((match) => match[1]).sort();
const sources = import.meta.glob<string>('/src/**/*.{ts,tsx}', {
  query: '?raw',
  import: 'default',
  eager: true,
});

describe('dictionaries', () => {
  const english = new Map(entries(en).map(([key, text]) => [singular(key), text]));
  const chinese = new Map(entries(zh).map(([key, text]) => [singular(key), text]));

  it('say the same things in both languages', () => {
    expect([...chinese.keys()].sort()).toEqual([...english.keys()].sort());
  });

  it('fill the same holes', () => {
    for (const [key, text] of english)
      expect([key, holes(chinese.get(key) ?? '')]).toEqual([key, holes(text)]);
  });

  it('leave nothing empty and nothing in the wrong script', () => {
    for (const [key, text] of english) expect([key, /^[^一-鿿]+$/.test(text)]).toEqual([key, true]);
    for (const [key, text] of chinese) expect([key, text.trim() !== '']).toEqual([key, true]);
  });

  it('have every key the code asks for', () => {
    const missing: string[] = [];
    for (const [file, code] of Object.entries(sources)) {
      if (file.includes('.test.')) continue;
      for (const [, key] of code.matchAll(/\bt\(\s*'([\w.-]+)'/g))
        if (key && !english.has(key)) missing.push(`${file}: ${key}`);
      for (const [, stem] of code.matchAll(/\bt\(\s*`([\w.-]+)\.\$\{/g)) {
        if (stem && ![...english.keys()].some((key) => key.startsWith(`${stem}.`)))
          missing.push(`${file}: ${stem}.*`);
      }
    }
    expect(missing).toEqual([]);
  });
});
