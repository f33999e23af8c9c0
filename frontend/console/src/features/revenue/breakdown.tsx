import { useTranslation } from 'react-i18next';
import { Money, Num } from '@/components/figures';
import { Empty, Note } from '@/components/feedback';
import { TextLink } from '@/components/link';
import { Tabs } from '@/components/tabs';
import { DataTable, type Column } from '@/components/table/data-table';
import type { Schemas } from '@/lib/api';
import * as format from '@/lib/format';
import { language } from '@/lib/i18n';
import { changeOf } from '@/lib/period';
import { filtersOf, sides, type RevenueSearch, type Side } from './filter';
import classes from './revenue.module.css';

type View = Schemas['BreakdownView'];
type Item = View['items'][number];

interface Props {
  view: View;
  split: Side;
  search: RevenueSearch;
  onSplit: (split: Side) => void;
}

/** The same money side by side: by shop, cohort, region or channel. */
export function Breakdown({ view, split, search, onSplit }: Props) {
  const { t } = useTranslation();
  return (
    <Tabs
      label={t('revenue.split.label')}
      value={split}
      tabs={sides.map((value) => ({ value, label: t(`revenue.split.${value}`) }))}
      onChange={onSplit}
    >
      <BreakdownTable view={view} split={split} search={search} />
      {view.note && <p className={classes.note}>{view.note}</p>}
      {view.overlap !== 0 && (
        <Note title={t('revenue.overlap', { amount: format.money(view.overlap, view.currency) })} />
      )}
    </Tabs>
  );
}

const nameOf = ({ label, labelEnglish }: Item) =>
  language() === 'en' && labelEnglish ? labelEnglish : label;

function BreakdownTable({ view, split, search }: Omit<Props, 'onSplit'>) {
  const { t } = useTranslation();
  const { currency, total } = view;
  const money = (id: 'gross' | 'refunds' | 'adjustments'): Column<Item> => ({
    id,
    header: t(`common.sums.${id}`),
    numeric: true,
    phone: 'none',
    cell: (item) => <Money minor={item[id]} currency={currency} />,
    sort: (item) => item[id],
  });
  const behind = (item: Item) => ({ ...filtersOf(search), [split]: item.key });
  const columns: Column<Item>[] = [
    {
      id: 'name',
      header: t(`revenue.split.${split}`),
      phone: 'title',
      cell: (item) => (
        <TextLink to="/revenue" search={{ ...search, [split]: item.key }}>
          {nameOf(item)}
        </TextLink>
      ),
      sort: nameOf,
    },
    money('gross'),
    money('refunds'),
    money('adjustments'),
    {
      id: 'net',
      header: t('common.sums.net'),
      numeric: true,
      phone: 'figure',
      cell: (item) => (
        <TextLink to="/revenue/sales" search={behind(item)}>
          <Money minor={item.net} currency={currency} />
        </TextLink>
      ),
      sort: (item) => item.net,
    },
    {
      id: 'share',
      header: t('revenue.ofTotal'),
      numeric: true,
      phone: 'none',
      cell: (item) => (total.net > 0 ? `${format.number((item.net / total.net) * 100, 1)}%` : '—'),
      sort: (item) => item.net,
    },
    {
      id: 'change',
      header: t('revenue.change'),
      numeric: true,
      cell: (item) => {
        const base = format.money(item.previousNet, currency);
        const change = changeOf(item.net, item.previousNet);
        return change ? t('revenue.changeOn', { change, base }) : t('revenue.before', { base });
      },
      sort: (item) => item.net - item.previousNet,
    },
    {
      id: 'orders',
      header: t('revenue.orders'),
      numeric: true,
      phone: 'none',
      cell: (item) => <Num value={item.orders} />,
      sort: (item) => item.orders,
    },
    {
      id: 'average',
      header: t('revenue.averageOrder'),
      numeric: true,
      phone: 'none',
      cell: (item) => <Money minor={item.averageOrder} currency={currency} />,
      sort: (item) => item.averageOrder,
    },
  ];
  if (split !== 'shop') {
    columns.push({
      id: 'shops',
      header: t('revenue.activeShops'),
      numeric: true,
      phone: 'none',
      cell: (item) => <Num value={item.activeShops} />,
      sort: (item) => item.activeShops,
    });
  }
  return (
    <DataTable
      key={split}
      label={t(`revenue.split.${split}`)}
      columns={columns}
      rows={view.items}
      rowId={(item) => item.key}
      initialSort={{ id: 'net', down: true }}
      empty={<Empty title={t('revenue.empty.title')} hint={t('revenue.empty.hint')} />}
      dense
    />
  );
}
