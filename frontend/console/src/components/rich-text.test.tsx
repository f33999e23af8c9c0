import { readFileSync } from 'node:fs';
import { describe, expect, it } from 'vitest';
import { show } from '@/test/render';
import { RichText } from './rich-text';

const hostileTexts = readFileSync('../../backend/src/test/resources/hostile-texts.txt', 'utf8')
  .split('\n')
  .filter((line) => line.trim());

const rendered = (html: string) => show(<RichText html={html} />).container;

describe('rich text', () => {
  it('keeps headings, lists, tables, links and our own pictures', () => {
    const page = rendered(
      '<h1>A</h1><ul><li>b</li></ul><a href="https://x.org">c</a><img src="/media/1" alt="d">',
    );
    expect(page.querySelectorAll('h1, li, a[rel=noreferrer], img[alt=d]')).toHaveLength(4);
  });

  it('drops script, handlers, foreign pictures and links that run code', () => {
    const page = rendered(
      '<p onclick="x()">a</p><script>x()</script><img src="https://evil.org/1"><a href="javascript:x()">b</a>' +
        '<iframe src="/"></iframe><svg onload="x()"></svg>',
    );
    expect(page.querySelector('script, img, iframe, svg, [onclick], a[href]')).toBeNull();
    expect(page.textContent).toContain('b');
  });

  it.each(hostileTexts)('makes nothing that runs of %s', (hostile) => {
    const text = rendered(`<p>before</p>${hostile}`).querySelector('p')?.parentElement;
    expect(text?.textContent).toContain('before');
    for (const element of text?.querySelectorAll('*') ?? []) {
      expect(element.tagName).toMatch(
        /^(DIV|P|H[1-6]|UL|OL|LI|STRONG|EM|CODE|PRE|BLOCKQUOTE|A|IMG|HR|BR|TABLE|T[RHD]|THEAD|TBODY|DEL)$/,
      );
      for (const { name, value } of element.attributes) {
        expect(['class', 'href', 'src', 'alt', 'target', 'rel', 'loading']).toContain(name);
        if (name === 'href') expect(value).toMatch(/^(https?:|mailto:|tel:|\/|#)/i);
        if (name === 'src') expect(value).toMatch(/^\/media\/[^.]*$/);
      }
    }
  });
});
