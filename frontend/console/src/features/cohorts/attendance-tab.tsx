import { getRouteApi } from '@tanstack/react-router';
import { useTranslation } from 'react-i18next';
import { Empty } from '@/components/feedback';
import { ButtonLink } from '@/components/link';
import { Section } from '@/components/page';
import { useProgramme } from '@/lib/session';
import { useLoadedCohort } from './queries';
import { SessionLine } from './session-line';
import classes from './cohorts.module.css';

const route = getRouteApi('/frame/cohorts/$cohort/attendance');

/** Which sheets wait for marks: today's first, then those left open, then the done ones. */
export function AttendanceTab() {
  const { t } = useTranslation();
  const cohort = useLoadedCohort(route.useParams().cohort);
  const today = useProgramme()?.today ?? '';
  const held = cohort.sessions.filter((session) => !session.cancelled && session.date <= today);
  const open = held.filter((session) => session.recorded < session.expected || session.date === today);
  const groups = [
    ['open', open],
    ['done', held.filter((session) => !open.includes(session)).reverse()],
  ] as const;
  return (
    <>
      {cohort.mayEdit && (
        <div className={classes.deeds}>
          <ButtonLink
            variant="default"
            to="/cohorts/$cohort/import/$kind"
            params={{ cohort: cohort.id, kind: 'attendance' }}
          >
            {t('cohorts.attendance.import')}
          </ButtonLink>
        </div>
      )}
      {held.length === 0 && (
        <Empty title={t('cohorts.attendance.none')} hint={t('cohorts.attendance.noneHint')} />
      )}
      {groups.map(
        ([group, sessions]) =>
          sessions.length > 0 && (
            <Section key={group} title={t(`cohorts.attendance.${group}`)}>
              <div>
                {sessions.map((session) => (
                  <SessionLine key={session.id} cohort={cohort.id} session={session} />
                ))}
              </div>
            </Section>
          ),
      )}
    </>
  );
}
