import { useQuery } from '@tanstack/react-query';
import { getRouteApi, useNavigate } from '@tanstack/react-router';
import { useTranslation } from 'react-i18next';
import { Loaded } from '@/components/feedback';
import { TextLink } from '@/components/link';
import { Page } from '@/components/page';
import { toast } from '@/components/toasts';
import { client } from '@/lib/api';
import { CohortForm, type CohortDraft } from './cohort-form';
import { cohortQuery, refreshCohorts, type Cohort } from './queries';

const route = getRouteApi('/frame/cohorts/$cohort/edit');

const blank: CohortDraft = {
  name: '',
  course: '',
  region: '',
  firstDay: '',
  lastDay: '',
  capacity: '30',
  instructors: [],
  attendance: '80',
  score: '60',
  note: '',
};

const bodyOf = (draft: CohortDraft) => ({
  name: draft.name.trim(),
  course: draft.course,
  region: draft.region,
  firstDay: draft.firstDay,
  lastDay: draft.lastDay,
  capacity: Number(draft.capacity),
  instructors: draft.instructors,
  rule: { attendancePercent: Number(draft.attendance), score: Number(draft.score) },
  note: draft.note.trim() || null,
});

const draftOf = (cohort: Cohort): CohortDraft => ({
  name: cohort.name,
  course: cohort.course.id,
  region: cohort.region.code,
  firstDay: cohort.firstDay,
  lastDay: cohort.lastDay,
  capacity: String(cohort.capacity),
  instructors: cohort.instructors.map(({ id }) => id),
  attendance: String(cohort.rule.attendancePercent),
  score: String(cohort.rule.score),
  note: cohort.note ?? '',
});

export function NewCohortPage() {
  const { t } = useTranslation();
  const navigate = useNavigate();
  const create = async (draft: CohortDraft) => {
    const { data } = await client.POST('/api/cohorts', { body: bodyOf(draft) });
    await refreshCohorts();
    if (data) await navigate({ to: '/cohorts/$cohort', params: { cohort: data.id } });
  };
  return (
    <Page title={t('cohorts.new')} back={<TextLink to="/cohorts">{t('cohorts.title')}</TextLink>}>
      <CohortForm draft="cohort-new" initial={blank} deed={t('cohorts.create')} save={create} />
    </Page>
  );
}

export function EditCohortPage() {
  const { cohort: id } = route.useParams();
  return <Loaded query={useQuery(cohortQuery(id))}>{(cohort) => <EditCohort cohort={cohort} />}</Loaded>;
}

function EditCohort({ cohort }: { cohort: Cohort }) {
  const { t } = useTranslation();
  const navigate = useNavigate();
  const back = () => navigate({ to: '/cohorts/$cohort', params: { cohort: cohort.id } });
  const save = async (draft: CohortDraft) => {
    await client.PUT('/api/cohorts/{id}', { params: { path: { id: cohort.id } }, body: bodyOf(draft) });
    await refreshCohorts();
    toast(t('common.saved'));
    await back();
  };
  return (
    <Page
      title={t('cohorts.editTitle')}
      back={
        <TextLink to="/cohorts/$cohort" params={{ cohort: cohort.id }}>
          {cohort.name}
        </TextLink>
      }
    >
      <CohortForm
        draft={`cohort-${cohort.id}`}
        initial={draftOf(cohort)}
        known={{ regions: [cohort.region], people: cohort.instructors }}
        deed={t('common.save')}
        save={save}
        onCancel={() => void back()}
      />
    </Page>
  );
}
