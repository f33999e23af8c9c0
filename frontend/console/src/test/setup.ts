import { cleanup } from '@testing-library/react';
import { afterEach, beforeAll } from 'vitest';
import { loadAllWords, startI18n } from '@/lib/i18n';

window.matchMedia = (query: string) =>
  ({
    matches: false,
    media: query,
    onchange: null,
    addEventListener: () => undefined,
    removeEventListener: () => undefined,
    addListener: () => undefined,
    removeListener: () => undefined,
    dispatchEvent: () => false,
  }) as MediaQueryList;

window.ResizeObserver = class {
  observe() {}
  unobserve() {}
  disconnect() {}
};

window.scrollTo = () => undefined;

// Text areas that grow wait for fonts.
Object.defineProperty(document, 'fonts', { value: new EventTarget() });

beforeAll(async () => {
  await startI18n('en');
  await loadAllWords();
});
afterEach(() => {
  cleanup();
  sessionStorage.clear();
});
