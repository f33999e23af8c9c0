import { NativeSelect, Textarea } from '@mantine/core';
import { useQuery } from '@tanstack/react-query';
import { useTranslation } from 'react-i18next';
import { DateInput } from '@/components/date-input';
import { Dialog } from '@/components/dialog';
import { Form } from '@/components/form';
import { toast } from '@/components/toasts';
import { client } from '@/lib/api';
import { useForm } from '@/lib/form';
import { useProgramme } from '@/lib/session';
import { refreshCohorts, rosterQuery } from './queries';

interface Props {
  cohort: string;
  taken: string[];
  opened: boolean;
  onClose: () => void;
}

export function SelectDialog({ opened, onClose, ...props }: Props) {
  const { t } = useTranslation();
  return (
    <Dialog opened={opened} onClose={onClose} title={t('cohorts.selection.add')}>
      {opened && <SelectForm {...props} onClose={onClose} />}
    </Dialog>
  );
}

function SelectForm({ cohort, taken, onClose }: Omit<Props, 'opened'>) {
  const { t } = useTranslation();
  const today = useProgramme()?.today ?? '';
  const roster = useQuery(rosterQuery(cohort)).data?.items ?? [];
  const free = roster.filter((row) => !taken.includes(row.account));
  const form = useForm({
    draft: `select-${cohort}`,
    initial: { account: '', on: today, reason: '' },
    check: (v) => ({
      account: v.account ? undefined : t('cohorts.enrol.needPerson'),
      on: v.on ? undefined : t('cohorts.session.needDay'),
      reason: v.reason.trim() ? undefined : t('common.reasonNeeded'),
    }),
  });
  const select = async () => {
    const done = await form.submit(async (body) => {
      await client.POST('/api/cohorts/{id}/selection', { params: { path: { id: cohort } }, body });
      await refreshCohorts();
    });
    if (!done) return;
    toast(t('common.saved'));
    onClose();
  };
  return (
    <Form form={form} deed={t('cohorts.selection.add')} onSubmit={() => void select()} onCancel={onClose}>
      <NativeSelect
        label={t('cohorts.enrol.person')}
        data={[
          { value: '', label: t('cohorts.selection.choose') },
          ...free.map((row) => ({ value: row.account, label: row.name })),
        ]}
        {...form.field('account')}
      />
      <DateInput label={t('cohorts.selection.on')} {...form.field('on')} />
      <Textarea label={t('common.reason')} autosize minRows={2} {...form.field('reason')} />
    </Form>
  );
}
