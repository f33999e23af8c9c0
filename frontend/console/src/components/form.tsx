import { Button } from '@mantine/core';
import { useEffect, useRef, type FormEvent, type ReactNode } from 'react';
import { useTranslation } from 'react-i18next';
import type { FormState } from '@/lib/form';
import { explain } from '@/lib/problem';
import classes from './form.module.css';

interface Props {
  form: FormState;
  /** The deed: "Enrol 12 people", never "Submit". */
  deed: string;
  danger?: boolean;
  /** Fields that stand beside each other need more than reading width. */
  wide?: boolean;
  onSubmit: () => void;
  /** A second deed beside the first. */
  beside?: ReactNode;
  onCancel?: () => void;
  children: ReactNode;
}

/** One column, a summary of what is wrong at the top, the deed at the bottom. */
export function Form({ form, deed, danger, wide, onSubmit, beside, onCancel, children }: Props) {
  const { t } = useTranslation();
  const submit = (event: FormEvent) => {
    event.preventDefault();
    if (!form.busy) onSubmit();
  };
  return (
    <form className={classes.form} data-wide={wide || undefined} onSubmit={submit} noValidate>
      <ErrorSummary form={form} />
      {children}
      <div className={classes.deeds}>
        <Button type="submit" loading={form.busy} color={danger ? 'danger' : undefined}>
          {deed}
        </Button>
        {beside}
        {onCancel && (
          <Button variant="default" onClick={onCancel}>
            {t('common.cancel')}
          </Button>
        )}
      </div>
    </form>
  );
}

function ErrorSummary({ form }: { form: FormState }) {
  const { t } = useTranslation();
  const box = useRef<HTMLDivElement>(null);
  const entries = Object.entries(form.errors).filter((entry): entry is [string, string] => Boolean(entry[1]));
  useEffect(() => {
    if (form.attempt > 0) box.current?.focus();
  }, [form.attempt]);
  const named = (name: string, message: string) => {
    const field = document.querySelector(`label[for="field-${name}"]`)?.textContent;
    return field ? t('common.formError', { field, message }) : message;
  };
  const cause = form.problem && (entries.length === 0 || form.problem.errors.length === 0);
  if (entries.length === 0 && !form.problem) return null;
  return (
    <div className={classes.summary} role="alert" tabIndex={-1} ref={box}>
      <p>
        {cause && form.problem ? explain(form.problem, t) : t('common.formErrors', { count: entries.length })}
      </p>
      {entries.length > 0 && (
        <ul>
          {entries.map(([name, message]) => (
            <li key={name}>
              <a
                href={`#field-${name}`}
                onClick={(event) => {
                  event.preventDefault();
                  document.getElementById(`field-${name}`)?.focus();
                }}
              >
                {named(name, message)}
              </a>
            </li>
          ))}
        </ul>
      )}
    </div>
  );
}
