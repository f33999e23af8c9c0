import { Button } from '@mantine/core';
import { useTranslation } from 'react-i18next';
import { Failure } from '@/components/feedback';
import { Moment } from '@/components/figures';
import { toast } from '@/components/toasts';
import { asProblem } from '@/lib/problem';
import { refreshCohorts } from './queries';
import { counts, cycle, restPresent, tap, type, type MarkStatus, type Sheet } from './sheet';
import { SheetRow } from './sheet-row';
import { useTypedMarks } from './use-typed-marks';
import classes from './sheet.module.css';

interface Props {
  cohort: string;
  session: string;
  sheet: Sheet;
  mayEdit: boolean;
}

/** Everybody's mark under one thumb: all present, tap those who are not, save once. */
export function SheetEditor({ cohort, session, sheet, mayEdit }: Props) {
  const { t } = useTranslation();
  const { typed, setTyped, unsaved, busy, error, save } = useTypedMarks(cohort, session, sheet);
  const tally = counts(sheet.marks, typed);
  const open = tally.NOT_RECORDED ?? 0;
  const lastSaved = sheet.marks.map(({ at }) => at ?? '').reduce((a, b) => (a > b ? a : b), '');
  const stale = error !== null && asProblem(error).code === 'sheet-changed';
  const store = async () => {
    if (await save()) toast(t('cohorts.attendance.saved', { count: unsaved }));
  };
  return (
    <div className={classes.sheet}>
      <Tally tally={tally} />
      {lastSaved && (
        <p className={classes.when}>
          {t('cohorts.attendance.lastSaved')} <Moment at={lastSaved} />
        </p>
      )}
      {mayEdit && open > 0 && (
        <Button size="md" variant="light" onClick={() => setTyped(restPresent(sheet.marks, typed))}>
          {open === sheet.marks.length
            ? t('cohorts.attendance.allPresent', { count: open })
            : t('cohorts.attendance.restPresent', { count: open })}
        </Button>
      )}
      <ol className={classes.rows}>
        {sheet.marks.map((mark) => (
          <SheetRow
            key={mark.account}
            mark={mark}
            typed={typed}
            mayEdit={mayEdit}
            onTap={() => setTyped(tap(sheet.marks, typed, mark))}
            onType={(next) => setTyped(type(sheet.marks, typed, mark.account, next))}
          />
        ))}
      </ol>
      {error !== null && <Failure error={error} retry={stale ? refreshCohorts : store} />}
      {mayEdit && (
        <div className={classes.save}>
          <span aria-live="polite">
            {unsaved > 0
              ? t('cohorts.attendance.unsaved', { count: unsaved })
              : t('cohorts.attendance.allSaved')}
          </span>
          <Button size="md" disabled={unsaved === 0} loading={busy} onClick={() => void store()}>
            {t('cohorts.attendance.save', { count: unsaved })}
          </Button>
        </div>
      )}
    </div>
  );
}

function Tally({ tally }: { tally: Partial<Record<MarkStatus, number>> }) {
  const { t } = useTranslation();
  const order: MarkStatus[] = [...cycle, 'NOT_RECORDED'];
  return (
    <ul className={classes.tally}>
      {order
        .filter((status) => tally[status])
        .map((status) => (
          <li key={status}>
            {t(`cohorts.mark.${status}`)} <b>{tally[status]}</b>
          </li>
        ))}
    </ul>
  );
}
