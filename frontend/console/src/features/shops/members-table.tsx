import { useTranslation } from 'react-i18next';
import { Day, Percent } from '@/components/figures';
import { DataTable, type Column } from '@/components/table/data-table';
import type { Member } from './queries';

/** Everybody who ever shared the shop, with the days of each share. */
export function MembersTable({ members }: { members: Member[] }) {
  const { t } = useTranslation();
  const rows = [...members].sort((a, b) => (b.to ?? '9999').localeCompare(a.to ?? '9999'));
  const columns: Column<Member>[] = [
    { id: 'name', header: t('shops.person'), phone: 'title', cell: (member) => member.name || '—' },
    {
      id: 'share',
      header: t('shops.share'),
      numeric: true,
      phone: 'figure',
      cell: (member) => <Percent basisPoints={member.basisPoints} />,
    },
    { id: 'from', header: t('shops.from'), cell: (m) => <Day date={m.from} year weekday={false} /> },
    {
      id: 'to',
      header: t('shops.to'),
      cell: (m) => (m.to ? <Day date={m.to} year weekday={false} /> : t('shops.untilNow')),
    },
  ];
  return (
    <DataTable
      label={t('shops.members')}
      columns={columns}
      rows={rows}
      rowId={(member) => `${member.account}${member.from}`}
      empty={null}
      dense
    />
  );
}
