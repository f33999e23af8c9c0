import { useTranslation } from 'react-i18next';
import { Day, TimeRange } from '@/components/figures';
import { TextLink } from '@/components/link';
import { StateBadge } from '@/components/state-badge';
import type { Session } from './queries';
import classes from './session-line.module.css';

/** One session: when, what, where, and how much of its attendance is recorded. */
export function SessionLine({
  cohort,
  session,
  context,
}: {
  cohort: string;
  session: Session;
  context?: string;
}) {
  const { t } = useTranslation();
  return (
    <div className={classes.line} data-cancelled={session.cancelled || undefined}>
      <div className={classes.when}>
        <Day date={session.date} /> <TimeRange start={session.start} end={session.end} />
      </div>
      <div className={classes.what}>
        <TextLink to="/cohorts/$cohort/sessions/$session" params={{ cohort, session: session.id }}>
          {session.title}
        </TextLink>
        <span>{[context, session.place].filter(Boolean).join(' · ')}</span>
      </div>
      <RecordedBadge {...session} />
      {session.cancelled && <span className={classes.cancelled}>{t('cohorts.session.cancelled')}</span>}
    </div>
  );
}

/** How much of a sheet is filled in. */
export function RecordedBadge({
  recorded,
  expected,
  cancelled,
}: Pick<Session, 'recorded' | 'expected' | 'cancelled'>) {
  const { t } = useTranslation();
  if (cancelled) return null;
  const tone = expected > 0 && recorded >= expected ? 'good' : recorded > 0 ? 'busy' : 'plain';
  return <StateBadge tone={tone}>{t('cohorts.session.recorded', { recorded, expected })}</StateBadge>;
}
