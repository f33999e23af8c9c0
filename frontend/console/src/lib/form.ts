import { useCallback, useEffect, useRef, useState, type ChangeEvent } from 'react';
import { asProblem, type Problem } from './problem';

export type Errors<V> = Partial<Record<keyof V & string, string>>;

interface Options<V> {
  initial: V;
  /** Names the draft kept in this tab, so that reloads and expired sessions lose nothing. */
  draft?: string;
  check?: (values: V) => Errors<V>;
}

const key = (draft: string) => `seedbed.draft.${draft}`;

function restored<V extends object>(draft: string | undefined, initial: V): V {
  const kept = draft && sessionStorage.getItem(key(draft));
  return kept ? { ...initial, ...(JSON.parse(kept) as Partial<V>) } : initial;
}

/** Spreads a problem's field errors over the form; what fits no field stays in the summary. */
export function fieldErrors<V extends object>(problem: Problem, values: V): Errors<V> {
  const errors: Record<string, string> = {};
  for (const { field, message } of problem.errors) {
    const name = Object.keys(values).find(
      (n) => field === n || field.startsWith(`${n}.`) || field.startsWith(`${n}[`),
    );
    if (name) errors[name] ??= message;
  }
  return errors as Errors<V>;
}

export function useForm<V extends Record<string, unknown>>({ initial, draft, check }: Options<V>) {
  const [values, setValues] = useState<V>(() => restored(draft, initial));
  const [errors, setErrors] = useState<Errors<V>>({});
  const [problem, setProblem] = useState<Problem | null>(null);
  const [busy, setBusy] = useState(false);
  const [attempt, setAttempt] = useState(0);
  const touched = useRef(false);

  useEffect(() => {
    if (draft && touched.current) sessionStorage.setItem(key(draft), JSON.stringify(values));
  }, [draft, values]);

  const set = useCallback(<K extends keyof V & string>(name: K, value: V[K]) => {
    touched.current = true;
    setValues((now) => ({ ...now, [name]: value }));
    setErrors((now) => ({ ...now, [name]: undefined }));
  }, []);

  /** Sets a value by what it is at that moment, for answers that arrive while one goes on typing. */
  const change = useCallback(<K extends keyof V & string>(name: K, next: (now: V[K]) => V[K]) => {
    touched.current = true;
    setValues((now) => ({ ...now, [name]: next(now[name]) }));
    setErrors((now) => ({ ...now, [name]: undefined }));
  }, []);

  const fail = useCallback((found: Errors<V>, cause: Problem | null) => {
    setErrors(found);
    setProblem(cause);
    setAttempt((n) => n + 1);
  }, []);

  const submit = async (
    save: (values: V) => Promise<unknown>,
    checked: Options<V>['check'] = check,
  ): Promise<boolean> => {
    const found = checked?.(values) ?? {};
    if (Object.values(found).some(Boolean)) {
      fail(found, null);
      return false;
    }
    setBusy(true);
    setProblem(null);
    setErrors({});
    try {
      await save(values);
      touched.current = false;
      if (draft) sessionStorage.removeItem(key(draft));
      return true;
    } catch (error) {
      const cause = asProblem(error);
      fail(fieldErrors(cause, values), cause);
      return false;
    } finally {
      setBusy(false);
    }
  };

  const reset = useCallback(
    (next: V) => {
      touched.current = false;
      if (draft) sessionStorage.removeItem(key(draft));
      setValues(next);
      setErrors({});
      setProblem(null);
    },
    [draft],
  );

  /** Wires one text input: value, change, error and the id the summary links to. */
  const field = <K extends keyof V & string>(name: K) => ({
    id: `field-${name}`,
    name,
    value: values[name] as string,
    error: errors[name],
    onChange: (event: ChangeEvent<HTMLInputElement | HTMLTextAreaElement | HTMLSelectElement>) =>
      set(name, event.currentTarget.value as V[K]),
  });

  return { values, errors, problem, busy, attempt, set, change, submit, reset, field };
}

export type FormState = Pick<ReturnType<typeof useForm>, 'errors' | 'problem' | 'busy' | 'attempt'>;
