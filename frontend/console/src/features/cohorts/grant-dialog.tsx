import { useTranslation } from 'react-i18next';
import { Confirm } from '@/components/confirm';
import { Note } from '@/components/feedback';
import { toast } from '@/components/toasts';
import { client } from '@/lib/api';
import type { CompletionRow } from './completion-columns';
import { refreshCohorts, type Cohort } from './queries';

interface Props {
  cohort: Cohort;
  rows: CompletionRow[];
  onClose: () => void;
  onGranted: () => void;
}

/** Grants completion after naming everybody it touches; exceptions to the rule need a reason. */
export function GrantDialog({ cohort, rows, onClose, onGranted }: Props) {
  const { t } = useTranslation();
  const exceptions = rows.filter((row) => row.verdict !== 'meets');
  const names = (list: CompletionRow[]) => list.map(({ name }) => name).join(t('cohorts.comma'));
  const grant = async (why: string) => {
    await client.POST('/api/cohorts/{id}/completion', {
      params: { path: { id: cohort.id } },
      body: { accounts: rows.map(({ account }) => account), why: why || null },
    });
    await refreshCohorts();
    onGranted();
    toast(t('cohorts.completion.granted', { count: rows.length }));
  };
  return (
    <Confirm
      opened={rows.length > 0}
      onClose={onClose}
      title={t('cohorts.completion.grantTitle', { name: cohort.name })}
      deed={t('cohorts.completion.grant', { count: rows.length })}
      reason={exceptions.length > 0 ? 'required' : undefined}
      onConfirm={grant}
    >
      <p>{t('cohorts.completion.grantMeans', { count: rows.length, names: names(rows) })}</p>
      {exceptions.length > 0 && (
        <Note tone="warn">
          {t('cohorts.completion.exceptions', { count: exceptions.length, names: names(exceptions) })}
        </Note>
      )}
    </Confirm>
  );
}
