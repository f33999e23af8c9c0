import { useQuery } from '@tanstack/react-query';
import { useTranslation } from 'react-i18next';
import { Note } from '@/components/feedback';
import { Money } from '@/components/figures';
import { api } from '@/lib/api';
import type { FunnelCohort } from './queries';

/** What others published about a cohort, beside what the sales on record add up to. */
export function PublishedStatement({ cohort, currency }: { cohort: FunnelCohort; currency: string }) {
  const { t } = useTranslation();
  const note = useQuery(api.queryOptions('get', '/api/cohorts/{id}', { params: { path: { id: cohort.id } } }))
    .data?.note;
  if (!note) return null;
  return (
    <Note title={t('impact.publishedOf', { cohort: cohort.name })}>
      <p>
        {t('impact.practice')}: <Money minor={cohort.practiceNet} currency={currency} />
      </p>
      <p>{note}</p>
    </Note>
  );
}
