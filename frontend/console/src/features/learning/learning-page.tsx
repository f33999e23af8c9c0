import { useQuery } from '@tanstack/react-query';
import { useTranslation } from 'react-i18next';
import { Empty, Loaded } from '@/components/feedback';
import { Page } from '@/components/page';
import { CohortProgress } from './cohort-progress';
import { learningQuery } from './queries';

/** A trainee's cohorts: the next session, what is missing, the lessons. */
export function LearningPage() {
  const { t } = useTranslation();
  return (
    <Page title={t('learning.title')} narrow>
      <Loaded query={useQuery(learningQuery())}>
        {({ cohorts }) =>
          cohorts.length === 0 ? (
            <Empty title={t('learning.none')} hint={t('learning.noneHint')} />
          ) : (
            cohorts.map((cohort) => <CohortProgress key={cohort.id} cohort={cohort} />)
          )
        }
      </Loaded>
    </Page>
  );
}
