import { useQuery } from '@tanstack/react-query';
import { useTranslation } from 'react-i18next';
import { Empty, Loaded } from '@/components/feedback';
import { ButtonLink, TextLink } from '@/components/link';
import { Section } from '@/components/page';
import { Missing } from './missing';
import { NextSession } from './next-session';
import { learningQuery, type MyCohort } from './queries';

/** Home of a trainee: the next session, what is missing, the next lesson. */
export default function LearningToday() {
  const { t } = useTranslation();
  return (
    <Loaded query={useQuery(learningQuery())}>
      {({ cohorts }) => {
        const current = cohorts.filter((cohort) => cohort.phase !== 'ended');
        const shown = current.length > 0 ? current : cohorts.slice(0, 1);
        if (shown.length === 0) return <Empty title={t('learning.none')} hint={t('learning.noneHint')} />;
        return shown.map((cohort) => <Today key={cohort.id} cohort={cohort} />);
      }}
    </Loaded>
  );
}

function Today({ cohort }: { cohort: MyCohort }) {
  const { t } = useTranslation();
  const next = cohort.lessons.find((lesson) => !lesson.read);
  return (
    <Section title={cohort.name} aside={<TextLink to="/learning">{t('learning.all')}</TextLink>}>
      <NextSession cohort={cohort} />
      <Missing cohort={cohort} />
      {next && (
        <div>
          <ButtonLink to="/learning/$cohort/lessons/$lesson" params={{ cohort: cohort.id, lesson: next.id }}>
            {t('learning.readNext', { title: next.title })}
          </ButtonLink>
        </div>
      )}
    </Section>
  );
}
