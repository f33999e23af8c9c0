import { getRouteApi, Link, Outlet } from '@tanstack/react-router';
import { useTranslation } from 'react-i18next';
import { Loaded } from '@/components/feedback';
import { DayRange } from '@/components/figures';
import { TextLink } from '@/components/link';
import { Page } from '@/components/page';
import { StateBadge } from '@/components/state-badge';
import { regionName } from '@/lib/regions';
import { useCohort, type Cohort } from './queries';
import { statusTones } from './status';
import { StatusSteps } from './status-steps';
import classes from './cohorts.module.css';

const route = getRouteApi('/frame/cohorts/$cohort');

export function CohortLayout() {
  const { cohort } = route.useParams();
  const query = useCohort(cohort);
  return <Loaded query={query}>{(data) => <CohortFrame cohort={data} />}</Loaded>;
}

/** Name, state and next step of a cohort above its tabs. */
function CohortFrame({ cohort }: { cohort: Cohort }) {
  const { t } = useTranslation();
  return (
    <Page
      title={cohort.name}
      back={<TextLink to="/cohorts">{t('cohorts.title')}</TextLink>}
      badge={
        <StateBadge tone={statusTones[cohort.status]}>{t(`cohorts.status.${cohort.status}`)}</StateBadge>
      }
      facts={
        <>
          {cohort.course.title} · {regionName(cohort.region)} ·{' '}
          <DayRange from={cohort.firstDay} to={cohort.lastDay} />
        </>
      }
      action={cohort.mayEdit && <StatusSteps cohort={cohort} />}
    >
      <Tabs id={cohort.id} />
      <Outlet />
    </Page>
  );
}

const tabs = ['roster', 'timetable', 'attendance', 'completion', 'selection'] as const;

function Tabs({ id }: { id: string }) {
  const { t } = useTranslation();
  return (
    <nav className={classes.tabs} aria-label={t('cohorts.tabs.label')}>
      <Link to="/cohorts/$cohort" params={{ cohort: id }} activeOptions={{ exact: true }}>
        {t('cohorts.tabs.overview')}
      </Link>
      {tabs.map((tab) => (
        <Link key={tab} to={`/cohorts/$cohort/${tab}`} params={{ cohort: id }}>
          {t(`cohorts.tabs.${tab}`)}
        </Link>
      ))}
    </nav>
  );
}
