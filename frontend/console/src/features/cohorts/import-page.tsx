import { useQuery } from '@tanstack/react-query';
import { getRouteApi } from '@tanstack/react-router';
import { useTranslation } from 'react-i18next';
import { Loaded } from '@/components/feedback';
import { ImportFlow, type ImportReport } from '@/components/import/import-flow';
import { ButtonLink, TextLink } from '@/components/link';
import { Page } from '@/components/page';
import { upload } from '@/lib/api';
import { refresh } from '@/lib/queries';
import { cohortQuery, refreshCohorts } from './queries';

const route = getRouteApi('/frame/cohorts/$cohort/import/$kind');
const kinds = ['roster', 'attendance', 'score', 'completion', 'selection'] as const;
type Kind = (typeof kinds)[number];

const tabOf = {
  roster: 'roster',
  attendance: 'attendance',
  score: 'roster',
  completion: 'completion',
  selection: 'selection',
} as const;

/** Files about a cohort: who takes part, who was there, scores, completions, the selected. */
export function ImportPage() {
  const { t } = useTranslation();
  const { cohort: id, kind: asked } = route.useParams();
  const kind: Kind = kinds.find((one) => one === asked) ?? 'roster';
  const cohort = useQuery(cohortQuery(id));
  const tab = `/cohorts/$cohort/${tabOf[kind]}` as const;
  const send = (file: File, dryRun: boolean) =>
    upload<ImportReport>(`/api/cohorts/${id}/${kind}-import?dryRun=${dryRun}`, file);
  return (
    <Loaded query={cohort}>
      {({ name }) => (
        <Page
          title={t(`cohorts.import.${kind}.title`)}
          facts={name}
          back={
            <TextLink to={tab} params={{ cohort: id }}>
              {name}
            </TextLink>
          }
        >
          <ImportFlow
            key={kind}
            hint={t(`cohorts.import.${kind}.hint`)}
            template={kind === 'roster' ? `/api/cohorts/${id}/roster-import/template` : undefined}
            deed={(count) => t(`cohorts.import.${kind}.deed`, { count })}
            send={send}
            onCommitted={() => void Promise.all([refreshCohorts(), refresh('/api/people')])}
          />
          <div>
            <ButtonLink variant="subtle" to={tab} params={{ cohort: id }}>
              {t('cohorts.import.backTo', { tab: t(`cohorts.tabs.${tabOf[kind]}`) })}
            </ButtonLink>
          </div>
        </Page>
      )}
    </Loaded>
  );
}
