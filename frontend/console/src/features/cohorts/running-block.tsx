import { useQuery } from '@tanstack/react-query';
import { useTranslation } from 'react-i18next';
import { Loaded } from '@/components/feedback';
import { DayRange, Num } from '@/components/figures';
import { ButtonLink, TextLink } from '@/components/link';
import { Section } from '@/components/page';
import { api } from '@/lib/api';
import { regionName } from '@/lib/regions';
import classes from './teaching-block.module.css';

/** Cohorts now in progress, for those who answer for a region. */
export default function RunningCohorts() {
  const { t } = useTranslation();
  const running = useQuery(
    api.queryOptions('get', '/api/cohorts', { params: { query: { status: 'IN_PROGRESS' } } }),
  );
  return (
    <Section title={t('cohorts.today.running')} aside={<TextLink to="/cohorts">{t('home.all')}</TextLink>}>
      <Loaded query={running}>
        {({ items }) =>
          items.length === 0 ? (
            <div>
              <p>{t('cohorts.today.noneRunning')}</p>
              <ButtonLink variant="default" to="/cohorts/new">
                {t('cohorts.new')}
              </ButtonLink>
            </div>
          ) : (
            <ul className={classes.needs}>
              {items.map((cohort) => (
                <li key={cohort.id}>
                  <TextLink to="/cohorts/$cohort" params={{ cohort: cohort.id }}>
                    {cohort.name}
                  </TextLink>
                  <span>
                    {regionName(cohort.region)} · <DayRange from={cohort.firstDay} to={cohort.lastDay} /> ·{' '}
                    {t('cohorts.enrolled')} <Num value={cohort.enrolled} /> / <Num value={cohort.capacity} />
                  </span>
                </li>
              ))}
            </ul>
          )
        }
      </Loaded>
    </Section>
  );
}
