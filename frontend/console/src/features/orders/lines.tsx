import { useTranslation } from 'react-i18next';
import { say } from '@/lib/bilingual';
import { Money, Num } from '@/components/figures';
import { DataTable, type Column } from '@/components/table/data-table';
import type { Order, OrderLine } from './queries';

/** What was bought, and how much of it is still to be sent. */
export function Lines({ order }: { order: Order }) {
  const { t } = useTranslation();
  const columns: Column<OrderLine>[] = [
    {
      id: 'title',
      header: t('orders.goods'),
      phone: 'title',
      cell: (line) => [say(line.title), line.variant].filter(Boolean).join(' · '),
    },
    { id: 'sku', header: t('orders.sku'), cell: (line) => line.sku },
    {
      id: 'quantity',
      header: t('orders.quantity'),
      numeric: true,
      cell: (line) => <Num value={line.quantity} />,
    },
    {
      id: 'left',
      header: t('orders.unitsToSend'),
      numeric: true,
      cell: (line) => <Num value={line.unitsToSend} />,
    },
    {
      id: 'total',
      header: t('orders.lineTotal'),
      numeric: true,
      phone: 'figure',
      cell: (line) => <Money minor={line.total} currency={order.currency} />,
    },
  ];
  return (
    <DataTable
      label={t('orders.goods')}
      columns={columns}
      rows={order.lines}
      rowId={(line) => line.lineId}
      empty={null}
    />
  );
}
