import { describe, expect, it } from 'vitest';
import { show } from '@/test/render';
import { RichText } from './rich-text';

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
});
