import i18next from 'i18next';
import { initReactI18next } from 'react-i18next';
import type en from '@/locales/en';

export const languages = ['zh-CN', 'en'] as const;
export type Language = (typeof languages)[number];

declare module 'i18next' {
  interface CustomTypeOptions {
    defaultNS: 'translation';
    resources: { translation: typeof en };
    returnNull: false;
  }
}

const KEY = 'seedbed.language';
const dictionaries = {
  en: { start: () => import('@/locales/en/start'), rest: () => import('@/locales/en/rest') },
  'zh-CN': { start: () => import('@/locales/zh-CN/start'), rest: () => import('@/locales/zh-CN/rest') },
};
const loaded = new Set<string>();
let wanted: ('start' | 'rest')[] = ['start'];

export function language(): Language {
  return i18next.language === 'en' ? 'en' : 'zh-CN';
}

function preferred(): Language {
  const asked = new URLSearchParams(window.location.search).get('lang') ?? localStorage.getItem(KEY);
  if (asked === 'en' || asked === 'zh-CN') return asked;
  return navigator.language.toLowerCase().startsWith('zh') ? 'zh-CN' : 'en';
}

async function load(next: Language) {
  await Promise.all(
    wanted.map(async (part) => {
      if (loaded.has(next + part)) return;
      const { default: words } = await dictionaries[next][part]();
      i18next.addResourceBundle(next, 'translation', words, true, true);
      loaded.add(next + part);
    }),
  );
}

/** The words behind the sign-in; those in front of it are few and come first. */
export async function loadAllWords() {
  wanted = ['start', 'rest'];
  await load(language());
}

/** Every language at once, for what is printed for readers of either. */
export async function loadEveryLanguage() {
  await Promise.all(languages.map(load));
}

export async function startI18n(next: Language = preferred()) {
  await i18next.use(initReactI18next).init({
    lng: next,
    fallbackLng: false,
    resources: {},
    interpolation: { escapeValue: false },
    react: { useSuspense: false },
  });
  await speak(next, false);
}

/** Switches the language; the next request asks the server for it too. */
export async function speak(next: Language, remember = true) {
  await load(next);
  await i18next.changeLanguage(next);
  document.documentElement.lang = next;
  if (remember) localStorage.setItem(KEY, next);
}
