import { useTranslation } from 'react-i18next';
import { getRouteApi } from '@tanstack/react-router';
import { Note } from '@/components/feedback';
import { DayRange, Num } from '@/components/figures';
import { TextLink } from '@/components/link';
import { Facts, Section } from '@/components/page';
import { Timeline } from '@/components/timeline';
import { useProgramme } from '@/lib/session';
import { useLoadedCohort } from './queries';
import { SessionLine } from './session-line';

const route = getRouteApi('/frame/cohorts/$cohort/');

export function OverviewTab() {
  const { t } = useTranslation();
  const cohort = useLoadedCohort(route.useParams().cohort);
  const today = useProgramme()?.today ?? '';
  const coming = cohort.sessions.filter((session) => session.date >= today && !session.cancelled).slice(0, 3);
  const told = (what: string) =>
    t(`cohorts.changes.${what as 'planned'}`, { defaultValue: t('cohorts.changes.other') });
  return (
    <>
      {cohort.published && <Note title={t('cohorts.publishedFigures')} />}
      {cohort.note && <Note>{cohort.note}</Note>}
      <Facts
        items={[
          [
            t('cohorts.enrolledOf'),
            <>
              <Num value={cohort.enrolled} /> / <Num value={cohort.capacity} />
            </>,
          ],
          [t('cohorts.waiting'), <Num value={cohort.waiting} />],
          [t('cohorts.completed'), <Num value={cohort.completed} />],
          [t('cohorts.days'), <DayRange from={cohort.firstDay} to={cohort.lastDay} />],
          [
            t('cohorts.instructors'),
            cohort.instructors.map(({ name }) => name).join(t('cohorts.comma')) || '—',
          ],
          [
            t('cohorts.rule'),
            t('cohorts.ruleSays', { attendance: cohort.rule.attendancePercent, score: cohort.rule.score }),
          ],
        ]}
      />
      <Section
        title={t('cohorts.comingSessions')}
        aside={
          <TextLink to="/cohorts/$cohort/timetable" params={{ cohort: cohort.id }}>
            {t('cohorts.tabs.timetable')}
          </TextLink>
        }
      >
        {coming.length === 0 && <p>{t('cohorts.noComingSessions')}</p>}
        {coming.map((session) => (
          <SessionLine key={session.id} cohort={cohort.id} session={session} />
        ))}
      </Section>
      <Section title={t('common.history')}>
        <Timeline entries={cohort.changes.map((change) => ({ ...change, what: told(change.what) }))} />
      </Section>
    </>
  );
}
