interface Word {
  zh: string;
  en: string;
}

/** What the products say in Chinese, with what is known of it, and then what is known though nothing says it any more. */
export function wordsOf(labels: string[], known: { zh?: string | null; en?: string | null }[]): Word[] {
  const english = new Map(known.map(({ zh, en }) => [zh ?? '', en ?? '']));
  const used = labels.filter((text) => /\p{Script=Han}/u.test(text));
  const unused = [...english.keys()].filter((zh) => zh && !used.includes(zh));
  return [...used, ...unused].map((zh) => ({ zh, en: english.get(zh) ?? '' }));
}
