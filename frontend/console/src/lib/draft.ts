import { useCallback, useState } from 'react';

/** What somebody typed and has not saved: kept in this tab through failures, reloads and an expired session. */
export function useDraft<T extends object>(name: string, blank: T) {
  const key = `seedbed.draft.${name}`;
  const [value, setValue] = useState<T>(() => {
    const kept = sessionStorage.getItem(key);
    return kept ? (JSON.parse(kept) as T) : blank;
  });
  const set = useCallback(
    (next: T) => {
      if (Object.keys(next).length > 0) sessionStorage.setItem(key, JSON.stringify(next));
      else sessionStorage.removeItem(key);
      setValue(next);
    },
    [key],
  );
  return [value, set] as const;
}
