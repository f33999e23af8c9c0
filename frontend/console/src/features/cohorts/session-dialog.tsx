import { TextInput } from '@mantine/core';
import { useTranslation } from 'react-i18next';
import { DateInput } from '@/components/date-input';
import { Dialog } from '@/components/dialog';
import { Form } from '@/components/form';
import { toast } from '@/components/toasts';
import { client } from '@/lib/api';
import { useForm } from '@/lib/form';
import { refreshCohorts, type Cohort, type Session } from './queries';
import classes from './cohorts.module.css';

interface Props {
  cohort: Cohort;
  session: Session | 'new' | null;
  onClose: () => void;
}

export function SessionDialog({ cohort, session, onClose }: Props) {
  const { t } = useTranslation();
  return (
    <Dialog
      opened={session !== null}
      onClose={onClose}
      title={session === 'new' ? t('cohorts.session.add') : t('cohorts.session.edit')}
    >
      {session && <SessionForm cohort={cohort} session={session} onClose={onClose} />}
    </Dialog>
  );
}

function SessionForm({ cohort, session, onClose }: Omit<Props, 'session'> & { session: Session | 'new' }) {
  const { t } = useTranslation();
  const last = cohort.sessions.at(-1);
  const initial =
    session === 'new'
      ? {
          date: last?.date ?? cohort.firstDay,
          start: last?.start.slice(0, 5) ?? '09:00',
          end: last?.end.slice(0, 5) ?? '11:30',
          title: '',
          place: last?.place ?? '',
        }
      : {
          date: session.date,
          start: session.start.slice(0, 5),
          end: session.end.slice(0, 5),
          title: session.title ?? '',
          place: session.place ?? '',
        };
  const form = useForm({
    draft: `session-${cohort.id}-${session === 'new' ? 'new' : session.id}`,
    initial,
    check: (v) => ({
      title: v.title.trim() ? undefined : t('cohorts.session.needTitle'),
      date: v.date ? undefined : t('cohorts.session.needDay'),
      end: v.start && v.end > v.start ? undefined : t('cohorts.session.needTimes'),
    }),
  });
  const save = async () => {
    const saved = await form.submit(async (v) => {
      const body = { ...v, title: v.title.trim(), place: v.place.trim() || null };
      const path = { id: cohort.id };
      if (session === 'new') await client.POST('/api/cohorts/{id}/sessions', { params: { path }, body });
      else {
        const params = { path: { ...path, session: session.id } };
        await client.PUT('/api/cohorts/{id}/sessions/{session}', { params, body });
      }
      await refreshCohorts();
    });
    if (!saved) return;
    toast(t('common.saved'));
    onClose();
  };
  return (
    <Form
      form={form}
      deed={session === 'new' ? t('cohorts.session.add') : t('common.save')}
      onSubmit={() => void save()}
      onCancel={onClose}
    >
      <TextInput label={t('cohorts.session.title')} data-autofocus {...form.field('title')} />
      <DateInput label={t('cohorts.session.day')} {...form.field('date')} />
      <div className={classes.pair}>
        <TextInput type="time" label={t('cohorts.session.start')} {...form.field('start')} />
        <TextInput type="time" label={t('cohorts.session.end')} {...form.field('end')} />
      </div>
      <TextInput
        label={t('common.optional', { label: t('cohorts.session.place') })}
        {...form.field('place')}
      />
    </Form>
  );
}
