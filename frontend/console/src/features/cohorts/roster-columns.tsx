import { Button } from '@mantine/core';
import { useTranslation } from 'react-i18next';
import { Day, Num, Percent, Phone } from '@/components/figures';
import { StateBadge } from '@/components/state-badge';
import type { Column } from '@/components/table/data-table';
import { dayOf } from '@/lib/format';
import type { RosterRow, WaitingRow } from './queries';
import { VerdictBadge } from './verdict-badge';

export function useRosterColumns(onWithdraw?: (row: RosterRow) => void): Column<RosterRow>[] {
  const { t } = useTranslation();
  const columns: Column<RosterRow>[] = [
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
      cell: (row) =>
        row.state === 'ACTIVE' ? (
          <VerdictBadge verdict={row.verdict} />
        ) : (
          <StateBadge tone="off">{t(`cohorts.roster.states.${row.state}`)}</StateBadge>
        ),
      sort: (row) => (row.state === 'ACTIVE' ? row.verdict : `~${row.state}`),
    },
    {
      id: 'attendance',
      header: t('cohorts.roster.attendance'),
      numeric: true,
      phone: 'figure',
      cell: (row) => <Percent basisPoints={row.attendanceBasisPoints} />,
      sort: (row) => row.attendanceBasisPoints,
    },
    {
      id: 'score',
      header: t('cohorts.roster.score'),
      numeric: true,
      cell: (row) => <Num value={row.score} />,
      sort: (row) => row.score,
    },
    {
      id: 'lessons',
      header: t('cohorts.roster.lessons'),
      numeric: true,
      cell: (row) => `${row.lessonsRead} / ${row.lessons}`,
      sort: (row) => row.lessonsRead,
    },
    {
      id: 'group',
      header: t('cohorts.roster.group'),
      phone: 'none',
      cell: (row) => row.group ?? '—',
      sort: (row) => row.group,
    },
    {
      id: 'number',
      header: t('cohorts.roster.externalId'),
      phone: 'none',
      cell: (row) => row.externalId ?? '—',
      sort: (row) => row.externalId,
    },
    { id: 'phone', header: t('cohorts.roster.phone'), cell: (row) => <Phone number={row.phone} /> },
  ];
  if (onWithdraw) {
    columns.push({
      id: 'withdraw',
      header: '',
      cell: (row) =>
        row.state === 'ACTIVE' &&
        row.verdict !== 'granted' && (
          <Button
            size="compact-sm"
            variant="subtle"
            color="gray"
            aria-label={t('cohorts.roster.withdrawDeed', { name: row.name })}
            onClick={() => onWithdraw(row)}
          >
            {t('cohorts.roster.withdraw')}
          </Button>
        ),
    });
  }
  return columns;
}

export function useWaitingColumns(): Column<WaitingRow>[] {
  const { t } = useTranslation();
  return [
    { id: 'name', header: t('cohorts.roster.name'), phone: 'title', cell: (row) => row.name },
    {
      id: 'since',
      header: t('cohorts.roster.since'),
      phone: 'figure',
      cell: (row) => <Day date={dayOf(row.since)} weekday={false} />,
    },
    {
      id: 'number',
      header: t('cohorts.roster.externalId'),
      phone: 'none',
      cell: (row) => row.externalId ?? '—',
    },
    { id: 'phone', header: t('cohorts.roster.phone'), cell: (row) => <Phone number={row.phone} /> },
  ];
}
