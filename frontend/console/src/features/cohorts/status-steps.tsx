import { Button } from '@mantine/core';
import { useTranslation } from 'react-i18next';
import { Confirm, useAsked } from '@/components/confirm';
import { ButtonLink } from '@/components/link';
import { toast } from '@/components/toasts';
import { client } from '@/lib/api';
import { refreshCohorts, type Cohort, type CohortStatus } from './queries';
import { leavesTheRoad, needsReason, nextSteps } from './status';

/** What can happen to a cohort next; each step is confirmed and, off the road, explained. */
export function StatusSteps({ cohort }: { cohort: Cohort }) {
  const { t } = useTranslation();
  const { about, ask, close } = useAsked<CohortStatus>();
  const move = async (status: CohortStatus, why: string) => {
    await client.POST('/api/cohorts/{id}/status', {
      params: { path: { id: cohort.id } },
      body: { status, why: why || null },
    });
    await refreshCohorts();
    toast(t('cohorts.moved', { status: t(`cohorts.status.${status}`) }));
  };
  const [main, ...others] = nextSteps(cohort.status);
  return (
    <>
      <ButtonLink variant="default" to="/cohorts/$cohort/edit" params={{ cohort: cohort.id }}>
        {t('common.edit')}
      </ButtonLink>
      {others.map((status) => (
        <Button key={status} variant="default" onClick={() => ask(status)}>
          {t(`cohorts.step.${status}`)}
        </Button>
      ))}
      {main && <Button onClick={() => ask(main)}>{t(`cohorts.step.${main}`)}</Button>}
      <Confirm
        opened={about !== null}
        onClose={close}
        title={about ? t(`cohorts.step.${about}`) : ''}
        deed={about ? t(`cohorts.step.${about}`) : ''}
        danger={about !== null && leavesTheRoad(about)}
        reason={about && needsReason(cohort.status, about) ? 'required' : undefined}
        onConfirm={(why) => (about ? move(about, why) : Promise.resolve())}
      >
        {about && t(`cohorts.stepMeans.${about}`, { name: cohort.name, count: cohort.enrolled })}
      </Confirm>
    </>
  );
}
