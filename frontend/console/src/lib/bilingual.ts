import { language } from './i18n';

/** A text in Chinese, in English or in both, as it is typed. */
export interface Typed {
  zh: string;
  en: string;
}

interface Said {
  zh?: string | null;
  en?: string | null;
}

export const typed = (text: Said | null | undefined): Typed => ({ zh: text?.zh ?? '', en: text?.en ?? '' });

export const isBlank = (text: Typed) => !text.zh.trim() && !text.en.trim();

/** As it is sent: blank texts are none. */
export const told = (text: Typed) =>
  isBlank(text) ? null : { zh: text.zh.trim() || null, en: text.en.trim() || null };

/** In the reader's language, or in the other one. */
export const say = (text: Said | null | undefined) =>
  (language() === 'en' ? text?.en || text?.zh : text?.zh || text?.en) ?? '';
