import { useQueryClient } from '@tanstack/react-query';
import { useBlocker } from '@tanstack/react-router';
import { useState } from 'react';
import { useTranslation } from 'react-i18next';
import { client } from '@/lib/api';
import { useDraft } from '@/lib/draft';
import { refreshCohorts, sheetQuery } from './queries';
import { body, type Sheet, type TypedMarks } from './sheet';

/** Marks typed on this device; they outlive failures, reloads and an expired session until saved. */
export function useTypedMarks(cohort: string, session: string, sheet: Sheet) {
  const { t } = useTranslation();
  const queries = useQueryClient();
  const [typed, setTyped] = useDraft<TypedMarks>(`sheet-${session}`, {});
  const [busy, setBusy] = useState(false);
  const [error, setError] = useState<unknown>(null);
  const unsaved = Object.keys(typed).length;

  useBlocker({
    shouldBlockFn: () => unsaved > 0 && !window.confirm(t('cohorts.attendance.leave', { count: unsaved })),
    enableBeforeUnload: () => unsaved > 0,
  });

  const save = async () => {
    setBusy(true);
    setError(null);
    try {
      const { data } = await client.PUT('/api/cohorts/{id}/sessions/{session}/attendance', {
        params: { path: { id: cohort, session } },
        body: body(sheet.version, typed),
      });
      if (data) queries.setQueryData(sheetQuery(cohort, session).queryKey, data);
      setTyped({});
      void refreshCohorts();
      return true;
    } catch (cause) {
      setError(cause);
      return false;
    } finally {
      setBusy(false);
    }
  };
  return { typed, setTyped, unsaved, busy, error, save };
}
