import { IconCalendarEvent } from '@tabler/icons-react';
import { useTranslation } from 'react-i18next';
import { Day, TimeRange } from '@/components/figures';
import { useProgramme } from '@/lib/session';
import type { MyCohort } from './queries';
import classes from './learning.module.css';

export function NextSession({ cohort }: { cohort: MyCohort }) {
  const { t } = useTranslation();
  const today = useProgramme()?.today;
  const session = cohort.nextSession;
  if (!session) return cohort.phase === 'ended' ? null : <p>{t('learning.noSession')}</p>;
  return (
    <div className={classes.next}>
      <IconCalendarEvent size={24} stroke={1.5} aria-hidden />
      <div>
        <p className={classes.label}>
          {session.date === today ? t('learning.todaySession') : t('learning.nextSession')}
        </p>
        <p className={classes.when}>
          <Day date={session.date} /> <TimeRange start={session.start} end={session.end} />
        </p>
        <p>{[session.title, session.place].filter(Boolean).join(' · ')}</p>
      </div>
    </div>
  );
}
