import { useTranslation } from 'react-i18next';
import { Note } from '@/components/feedback';
import { DayRange, Num } from '@/components/figures';
import { MoneySum } from '@/components/money-sum';
import { Facts, Section } from '@/components/page';
import { usePlatformName } from '@/components/platform';
import { SaleStatus } from '@/components/sale-status';
import { DataTable, type Column } from '@/components/table/data-table';
import type { Import } from './queries';

type Found = Import['statuses'][number];

/** What we recognised in the file: kind, rows, money, days, statuses. */
export function Findings({ one }: { one: Import }) {
  const { t } = useTranslation();
  const platformName = usePlatformName();
  const isOrders = one.kind === 'orders';
  return (
    <>
      <Section title={t('imports.recognised')}>
        <p>
          {t(isOrders ? 'imports.kind.orders' : 'imports.kind.items', {
            platform: platformName(one.platform ?? ''),
            layout: one.layout,
            encoding: one.encoding,
          })}
        </p>
        <Facts
          items={[
            [t('common.import.rows'), <Num value={one.rows} />],
            [t('imports.orders'), <Num value={one.orders} />],
            [t('imports.span'), one.span ? <DayRange {...one.span} /> : '—'],
            [t('imports.added'), <Num value={one.changes?.added} />],
            [t('imports.changed'), <Num value={one.changes?.changed} />],
            [t('imports.unchanged'), <Num value={one.changes?.unchanged} />],
          ]}
        />
      </Section>
      {isOrders && one.totals && (
        <Section title={t('imports.money')}>
          <MoneySum sums={one.totals} currency={one.totals.currency} />
        </Section>
      )}
      {one.statuses.length > 0 && (
        <Section title={t('imports.statuses')}>
          <Statuses found={one.statuses} />
        </Section>
      )}
    </>
  );
}

function Statuses({ found }: { found: Found[] }) {
  const { t } = useTranslation();
  const unknown = found.filter((one) => one.status == null).length;
  const columns: Column<Found>[] = [
    { id: 'raw', header: t('imports.inFile'), phone: 'title', cell: (one) => one.raw || '—' },
    {
      id: 'meaning',
      header: t('imports.meaning'),
      cell: (one) => (one.status ? <SaleStatus status={one.status} /> : t('imports.unknownStatus')),
    },
    {
      id: 'count',
      header: t('common.import.rows'),
      numeric: true,
      phone: 'figure',
      cell: (one) => <Num value={one.count} />,
    },
  ];
  return (
    <>
      {unknown > 0 && (
        <Note tone="warn" title={t('imports.unknown', { count: unknown })}>
          <p>{t('imports.unknownHint')}</p>
        </Note>
      )}
      <DataTable
        label={t('imports.statuses')}
        columns={columns}
        rows={found}
        rowId={(one) => `${one.raw}${one.status}`}
        empty={null}
        dense
      />
    </>
  );
}
