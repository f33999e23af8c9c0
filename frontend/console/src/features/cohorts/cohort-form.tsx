import { NativeSelect, Textarea, TextInput } from '@mantine/core';
import { useTranslation } from 'react-i18next';
import { DateInput } from '@/components/date-input';
import { Form } from '@/components/form';
import { PeoplePicker } from '@/components/person-picker';
import { RegionPicker } from '@/components/region-picker';
import { api } from '@/lib/api';
import { useForm, type Errors } from '@/lib/form';
import type { RegionName } from '@/lib/regions';
import classes from './cohorts.module.css';

export interface CohortDraft extends Record<string, unknown> {
  name: string;
  course: string;
  region: string;
  firstDay: string;
  lastDay: string;
  capacity: string;
  instructors: string[];
  attendance: string;
  score: string;
  note: string;
}

interface Props {
  draft: string;
  initial: CohortDraft;
  known?: { regions: RegionName[]; people: { id: string; name: string }[] };
  deed: string;
  save: (draft: CohortDraft) => Promise<unknown>;
  onCancel?: () => void;
}

const between = (text: string, low: number, high: number) =>
  /^\d+$/.test(text) && Number(text) >= low && Number(text) <= high;

export function CohortForm({ draft, initial, known, deed, save, onCancel }: Props) {
  const { t } = useTranslation();
  const courses = api.useQuery('get', '/api/courses').data?.items ?? [];
  const form = useForm<CohortDraft>({
    draft,
    initial,
    check: (v): Errors<CohortDraft> => ({
      name: v.name.trim() ? undefined : t('cohorts.form.needName'),
      course: v.course ? undefined : t('cohorts.form.needCourse'),
      region: v.region ? undefined : t('cohorts.form.needRegion'),
      firstDay: v.firstDay ? undefined : t('cohorts.form.needFirstDay'),
      lastDay: !v.lastDay
        ? t('cohorts.form.needLastDay')
        : v.firstDay && v.lastDay < v.firstDay
          ? t('cohorts.form.lastBeforeFirst')
          : undefined,
      capacity: between(v.capacity, 1, 500) ? undefined : t('cohorts.form.needCapacity'),
      attendance: between(v.attendance, 0, 100) ? undefined : t('cohorts.form.needPercent'),
      score: between(v.score, 0, 100) ? undefined : t('cohorts.form.needScore'),
    }),
  });
  return (
    <Form form={form} deed={deed} onSubmit={() => void form.submit(save)} onCancel={onCancel}>
      <TextInput label={t('cohorts.name')} description={t('cohorts.form.nameHint')} {...form.field('name')} />
      <NativeSelect
        label={t('cohorts.course')}
        data={[
          { value: '', label: t('cohorts.form.chooseCourse') },
          ...courses.map(({ id, title }) => ({ value: id, label: title })),
        ]}
        {...form.field('course')}
      />
      <RegionPicker
        id="field-region"
        label={t('cohorts.region')}
        value={form.values.region}
        error={form.errors.region}
        known={known?.regions}
        onChange={(code) => form.set('region', code)}
      />
      <div className={classes.pair}>
        <DateInput label={t('cohorts.firstDay')} {...form.field('firstDay')} />
        <DateInput label={t('cohorts.lastDay')} {...form.field('lastDay')} />
      </div>
      <TextInput inputMode="numeric" label={t('cohorts.capacity')} {...form.field('capacity')} />
      <PeoplePicker
        id="field-instructors"
        label={t('common.optional', { label: t('cohorts.instructors') })}
        value={form.values.instructors}
        error={form.errors.instructors}
        known={known?.people}
        onChange={(ids) => form.set('instructors', ids)}
      />
      <div className={classes.pair}>
        <TextInput
          inputMode="numeric"
          label={t('cohorts.form.attendance')}
          rightSection="%"
          {...form.field('attendance')}
        />
        <TextInput inputMode="numeric" label={t('cohorts.form.score')} {...form.field('score')} />
      </div>
      <Textarea
        label={t('common.optional', { label: t('cohorts.note') })}
        autosize
        minRows={2}
        {...form.field('note')}
      />
    </Form>
  );
}
