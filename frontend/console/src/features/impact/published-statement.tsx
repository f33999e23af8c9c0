import { useQuery } from '@tanstack/react-query';
import { api } from '@/lib/api';
import classes from './impact.module.css';

/** What others published about this cohort, beside what our own records add up to. */
export function PublishedStatement({ cohort }: { cohort: string }) {
  const { data } = useQuery(
    api.queryOptions('get', '/api/cohorts/{id}', { params: { path: { id: cohort } } }),
  );
  return data?.note ? <span className={classes.statement}>{data.note}</span> : null;
}
