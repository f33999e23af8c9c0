import { createElement, Fragment, type ReactNode } from 'react';
import classes from './rich-text.module.css';

const allowed = new Set(
  'p h1 h2 h3 h4 h5 h6 ul ol li strong em code pre blockquote a img hr br table thead tbody tr th td del'.split(
    ' ',
  ),
);
const safeLink = /^(https?:|mailto:|tel:|\/|#)/i;
const ownPicture = /^\/media\//;

function attributes(element: Element): Record<string, string> {
  const href = element.getAttribute('href') ?? '';
  if (element.tagName === 'A' && safeLink.test(href)) {
    return /^https?:/i.test(href) ? { href, target: '_blank', rel: 'noreferrer' } : { href };
  }
  const src = element.getAttribute('src') ?? '';
  if (element.tagName === 'IMG' && ownPicture.test(src)) {
    return { src, alt: element.getAttribute('alt') ?? '', loading: 'lazy' };
  }
  return {};
}

function toReact(node: Node, key: number): ReactNode {
  if (node.nodeType === Node.TEXT_NODE) return node.textContent;
  if (!(node instanceof Element)) return null;
  const tag = node.tagName.toLowerCase();
  const children = Array.from(node.childNodes, toReact);
  if (['script', 'style', 'iframe', 'object', 'template'].includes(tag)) return null;
  if (!allowed.has(tag)) return <Fragment key={key}>{children}</Fragment>;
  const props = attributes(node);
  if (tag === 'img' && !props.src) return null;
  return ['img', 'hr', 'br'].includes(tag)
    ? createElement(tag, { key, ...props })
    : createElement(tag, { key, ...props }, ...children);
}

/** Server-rendered text, rebuilt from an allow-list: nothing of it reaches the page as markup. */
export function RichText({ html }: { html: string }) {
  const parsed = new DOMParser().parseFromString(html, 'text/html');
  return <div className={classes.text}>{Array.from(parsed.body.childNodes, toReact)}</div>;
}
