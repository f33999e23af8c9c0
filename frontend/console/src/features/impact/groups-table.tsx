import { useTranslation } from 'react-i18next';
import { Money, Num } from '@/components/figures';
import { DataTable, type Column } from '@/components/table/data-table';
import type { Impact } from './queries';

type Group = Impact['groups'][number];

/** Everybody who enrolled in a cohort that has ended, each once, with all their sales so far. */
export function GroupsTable({ impact }: { impact: Impact }) {
  const { t } = useTranslation();
  const columns: Column<Group>[] = [
    {
      id: 'group',
      header: t('impact.group'),
      phone: 'title',
      cell: ({ group }) => t(`impact.groups.${group as 'completed'}`),
    },
    { id: 'n', header: t('impact.trainees'), numeric: true, cell: (row) => <Num value={row.trainees} /> },
    {
      id: 'sale',
      header: t('impact.withAnySale'),
      numeric: true,
      cell: (row) => <Num value={row.withSale} />,
    },
    {
      id: 'net',
      header: t('impact.netSoFar'),
      numeric: true,
      phone: 'figure',
      cell: (row) => <Money minor={row.netRevenue} currency={impact.currency} />,
    },
    {
      id: 'shopless',
      header: t('impact.withoutShop'),
      numeric: true,
      cell: (row) => <Num value={row.withoutShop} />,
    },
    {
      id: 'unrecorded',
      header: t('impact.unrecorded'),
      numeric: true,
      cell: (row) => <Num value={row.unrecorded} />,
    },
  ];
  return (
    <DataTable
      label={t('impact.everybody')}
      columns={columns}
      rows={impact.groups}
      rowId={({ group }) => group}
      empty={null}
    />
  );
}
