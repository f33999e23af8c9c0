import { SegmentedControl, TextInput } from '@mantine/core';
import { useState } from 'react';
import { useTranslation } from 'react-i18next';
import { Dialog } from '@/components/dialog';
import { Form } from '@/components/form';
import { PersonPicker } from '@/components/person-picker';
import { toast } from '@/components/toasts';
import { client } from '@/lib/api';
import { useForm } from '@/lib/form';
import { refreshCohorts, type Cohort } from './queries';

interface Props {
  cohort: Cohort;
  opened: boolean;
  onClose: () => void;
}

/** Enrols one person: somebody we know, or somebody new. */
export function EnrolDialog({ cohort, opened, onClose }: Props) {
  const { t } = useTranslation();
  return (
    <Dialog opened={opened} onClose={onClose} title={t('cohorts.roster.enrol')}>
      {opened && <EnrolForm cohort={cohort} onClose={onClose} />}
    </Dialog>
  );
}

function EnrolForm({ cohort, onClose }: Omit<Props, 'opened'>) {
  const { t } = useTranslation();
  const [kind, setKind] = useState<'known' | 'new'>('known');
  const form = useForm({
    draft: `enrol-${cohort.id}`,
    initial: { account: '', name: '', phone: '', externalId: '' },
    check: (v) =>
      kind === 'known'
        ? { account: v.account ? undefined : t('cohorts.enrol.needPerson') }
        : {
            name: v.name.trim() ? undefined : t('cohorts.enrol.needName'),
            phone: v.phone.trim() || v.externalId.trim() ? undefined : t('cohorts.enrol.needContact'),
          },
  });
  const enrol = async () => {
    const done = await form.submit(async (v) => {
      const given = (text: string) => text.trim() || null;
      await client.POST('/api/cohorts/{id}/enrolments', {
        params: { path: { id: cohort.id } },
        body:
          kind === 'known'
            ? { account: v.account }
            : { name: v.name.trim(), phone: given(v.phone), externalId: given(v.externalId) },
      });
      await refreshCohorts();
    });
    if (!done) return;
    toast(t('cohorts.enrol.done'));
    onClose();
  };
  const full = cohort.enrolled >= cohort.capacity;
  return (
    <Form
      form={form}
      deed={full ? t('cohorts.enrol.wait') : t('cohorts.roster.enrol')}
      onSubmit={() => void enrol()}
      onCancel={onClose}
    >
      {full && <p>{t('cohorts.enrol.full', { count: cohort.capacity })}</p>}
      <SegmentedControl
        value={kind}
        onChange={(value) => setKind(value)}
        data={[
          { value: 'known', label: t('cohorts.enrol.known') },
          { value: 'new', label: t('cohorts.enrol.new') },
        ]}
      />
      {kind === 'known' ? (
        <PersonPicker
          id="field-account"
          label={t('cohorts.enrol.person')}
          value={form.values.account}
          error={form.errors.account}
          onChange={(id) => form.set('account', id)}
        />
      ) : (
        <>
          <TextInput label={t('cohorts.roster.name')} {...form.field('name')} />
          <TextInput
            type="tel"
            label={t('cohorts.roster.phone')}
            description={t('cohorts.enrol.contactHint')}
            {...form.field('phone')}
          />
          <TextInput
            label={t('common.optional', { label: t('cohorts.roster.externalId') })}
            {...form.field('externalId')}
          />
        </>
      )}
    </Form>
  );
}
