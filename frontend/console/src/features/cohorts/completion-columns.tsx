import { Button } from '@mantine/core';
import { IconCheck, IconX } from '@tabler/icons-react';
import { useTranslation } from 'react-i18next';
import { Day, Num, Percent } from '@/components/figures';
import { TextLink } from '@/components/link';
import type { Column } from '@/components/table/data-table';
import type { Schemas } from '@/lib/api';
import { VerdictBadge } from './verdict-badge';
import classes from './cohorts.module.css';

export type CompletionRow = Schemas['CompletionItem'];

export function useCompletionColumns(
  cohort: string,
  onRevoke?: (row: CompletionRow) => void,
): Column<CompletionRow>[] {
  const { t } = useTranslation();
  return [
    {
      id: 'name',
      header: t('cohorts.roster.name'),
      phone: 'title',
      cell: (row) => row.name,
      sort: (row) => row.name,
    },
    {
      id: 'verdict',
      header: t('cohorts.state'),
      phone: 'figure',
      cell: (row) => <VerdictBadge verdict={row.verdict} />,
      sort: (row) => row.verdict,
    },
    { id: 'reasons', header: t('cohorts.completion.reasons'), cell: (row) => <Reasons row={row} /> },
    {
      id: 'attendance',
      header: t('cohorts.roster.attendance'),
      numeric: true,
      phone: 'none',
      cell: (row) => <Percent basisPoints={row.attendanceBasisPoints} />,
      sort: (row) => row.attendanceBasisPoints,
    },
    {
      id: 'score',
      header: t('cohorts.roster.score'),
      numeric: true,
      phone: 'none',
      cell: (row) => <Num value={row.score} />,
      sort: (row) => row.score,
    },
    {
      id: 'completedOn',
      header: t('cohorts.completion.on'),
      cell: (row) => <Day date={row.completedOn} weekday={false} />,
      sort: (row) => row.completedOn,
    },
    {
      id: 'certificate',
      header: t('cohorts.completion.certificate'),
      cell: (row) =>
        row.certificate ? (
          <TextLink to="/cohorts/$cohort/certificates/$account" params={{ cohort, account: row.account }}>
            {t('common.open')}
          </TextLink>
        ) : (
          '—'
        ),
    },
    ...(onRevoke ? [revokeColumn(t('cohorts.completion.revoke'), onRevoke)] : []),
  ];
}

const revokeColumn = (label: string, onRevoke: (row: CompletionRow) => void): Column<CompletionRow> => ({
  id: 'revoke',
  header: '',
  cell: (row) =>
    row.verdict === 'granted' && (
      <Button size="compact-sm" variant="subtle" color="gray" onClick={() => onRevoke(row)}>
        {label}
      </Button>
    ),
});

/** One sentence per condition, met or not. */
function Reasons({ row }: { row: CompletionRow }) {
  if (row.checks.length === 0 || row.verdict === 'granted') return row.sentence;
  return (
    <ul className={classes.checks}>
      {row.checks.map((check) => (
        <li key={check.code}>
          {check.met ? <IconCheck size={16} aria-hidden /> : <IconX size={16} aria-hidden />}
          {check.sentence}
        </li>
      ))}
    </ul>
  );
}
