import { useTranslation } from 'react-i18next';
import { Num, Percent } from '@/components/figures';
import { Facts, Section } from '@/components/page';
import { StateBadge } from '@/components/state-badge';
import { LessonList } from './lesson-list';
import { Missing } from './missing';
import { NextSession } from './next-session';
import type { MyCohort } from './queries';

type Phase = 'upcoming' | 'running' | 'ended';

export function CohortProgress({ cohort }: { cohort: MyCohort }) {
  const { t } = useTranslation();
  const read = cohort.lessons.filter((lesson) => lesson.read).length;
  return (
    <Section
      title={cohort.name}
      aside={
        <StateBadge tone={cohort.phase === 'running' ? 'busy' : cohort.phase === 'ended' ? 'off' : 'plain'}>
          {t(`learning.phase.${cohort.phase as Phase}`)}
        </StateBadge>
      }
    >
      <NextSession cohort={cohort} />
      <Missing cohort={cohort} />
      <Facts
        items={[
          [t('learning.attendance'), <Percent basisPoints={cohort.attendanceBasisPoints} />],
          [
            t('learning.sessions'),
            t('learning.sessionsOf', { attended: cohort.attended, held: cohort.held }),
          ],
          [t('learning.score'), <Num value={cohort.score} />],
          [t('learning.lessons'), t('learning.lessonsOf', { read, count: cohort.lessons.length })],
        ]}
      />
      <LessonList cohort={cohort} />
    </Section>
  );
}
