import { Button } from '@mantine/core';
import { useTranslation } from 'react-i18next';
import { Num, Percent, Phone } from '@/components/figures';
import { StateBadge } from '@/components/state-badge';
import type { Column } from '@/components/table/data-table';
import type { RosterRow } from './queries';
import { verdictTones } from './status';

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
          <StateBadge tone={verdictTones[row.verdict]}>{t(`cohorts.verdict.${row.verdict}`)}</StateBadge>
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
