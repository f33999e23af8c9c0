import { Button, Skeleton } from '@mantine/core';
import { IconAlertTriangle, IconInbox } from '@tabler/icons-react';
import type { UseQueryResult } from '@tanstack/react-query';
import type { ReactNode } from 'react';
import { useTranslation } from 'react-i18next';
import { asProblem, explain } from '@/lib/problem';
import classes from './feedback.module.css';

export function Rows({ count = 6, height = 36 }: { count?: number; height?: number }) {
  const { t } = useTranslation();
  return (
    <div className={classes.rows} role="status" aria-label={t('common.loading')}>
      {Array.from({ length: count }, (_, i) => (
        <Skeleton key={i} height={height} />
      ))}
    </div>
  );
}

/** Nothing here yet: what that means and the first step. */
export function Empty({ title, hint, action }: { title: string; hint?: ReactNode; action?: ReactNode }) {
  return (
    <div className={classes.empty}>
      <IconInbox size={28} stroke={1.5} aria-hidden />
      <p className={classes.title}>{title}</p>
      {hint && <p className={classes.hint}>{hint}</p>}
      {action}
    </div>
  );
}

/** What went wrong, and the way on: another try, or back from what is not there however often one tries. */
export function Failure({ error, retry }: { error: unknown; retry?: () => unknown }) {
  const { t } = useTranslation();
  const problem = asProblem(error);
  const gone = problem.status === 404;
  return (
    <div className={classes.failure} role="alert">
      <IconAlertTriangle size={20} aria-hidden />
      <p>{explain(problem, t)}</p>
      {retry && (
        <Button variant="default" onClick={() => void (gone ? window.history.back() : retry())}>
          {t(gone ? 'common.back' : 'common.retry')}
        </Button>
      )}
    </div>
  );
}

interface LoadedProps<T> {
  query: UseQueryResult<T, unknown>;
  skeleton?: ReactNode;
  children: (data: T) => ReactNode;
}

/** Shows what a query has: skeleton, failure with retry, or the data. */
export function Loaded<T>({ query, skeleton, children }: LoadedProps<T>) {
  if (query.data !== undefined) return children(query.data);
  if (query.isError) return <Failure error={query.error} retry={query.refetch} />;
  return skeleton ?? <Rows />;
}

type NoteTone = 'info' | 'warn' | 'bad' | 'good';

export function Note({
  tone = 'info',
  title,
  children,
}: {
  tone?: NoteTone;
  title?: string;
  children?: ReactNode;
}) {
  return (
    <div className={classes.note} data-tone={tone} role={tone === 'bad' ? 'alert' : 'note'}>
      {title && <p className={classes.title}>{title}</p>}
      {children}
    </div>
  );
}
