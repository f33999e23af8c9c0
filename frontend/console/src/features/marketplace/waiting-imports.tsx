import { useInfiniteQuery } from '@tanstack/react-query';
import { lazy, Suspense } from 'react';
import { useTranslation } from 'react-i18next';
import { Rows } from '@/components/feedback';
import { Section } from '@/components/page';
import { addDays } from '@/lib/period';
import { useToday } from '@/lib/today';
import { importsQuery } from './queries';

const WaitingTable = lazy(() => import('./waiting-table'));

const RECENT_DAYS = 30;

/** Files that wait for somebody: previews not confirmed, files that could not be used. */
export default function WaitingImports() {
  const { t } = useTranslation();
  const since = addDays(useToday(), -RECENT_DAYS);
  const imports = useInfiniteQuery(importsQuery()).data?.pages[0]?.items ?? [];
  const waiting = imports.filter(
    (one) =>
      one.createdAt >= since &&
      (one.status === 'preview' || (one.status === 'failed' && one.failure?.code !== 'discarded')),
  );
  if (waiting.length === 0) return null;
  return (
    <Section title={t('imports.waiting', { count: waiting.length })}>
      <Suspense fallback={<Rows count={2} />}>
        <WaitingTable imports={waiting} />
      </Suspense>
    </Section>
  );
}
