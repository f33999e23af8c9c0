import type { ReactNode } from 'react';
import { useTranslation } from 'react-i18next';
import { TextLink } from '@/components/link';
import { Money, Num } from '@/components/figures';
import type { Schemas } from '@/lib/api';
import * as format from '@/lib/format';
import { changeOf } from '@/lib/period';
import { filtersOf, type RevenueSearch } from './filter';
import classes from './revenue.module.css';

type Maybe = number | null | undefined;

interface Props {
  total: Schemas['BreakdownItem'];
  previous: Schemas['PreviousView'];
  currency: string;
  search: RevenueSearch;
}

/** Four figures, each against the period before, each a door to the sales behind it. */
export function KeyFigures({ total, previous, currency, search }: Props) {
  const { t } = useTranslation();
  const sales = { to: '/revenue/sales' as const, search: filtersOf(search) };
  const money = (minor: number | null | undefined) => (minor == null ? '—' : format.money(minor, currency));
  const against = (now: Maybe, before: Maybe, base: string) => (
    <Against now={now} before={before} base={base} period={previous} />
  );
  return (
    <dl className={classes.figures}>
      <Figure label={t('common.sums.net')} against={against(total.net, previous.net, money(previous.net))}>
        <TextLink {...sales}>
          <Money minor={total.net} currency={currency} />
        </TextLink>
      </Figure>
      <Figure
        label={t('revenue.orders')}
        against={against(total.orders, previous.orders, format.number(previous.orders))}
      >
        <TextLink {...sales}>
          <Num value={total.orders} />
        </TextLink>
      </Figure>
      <Figure
        label={t('revenue.averageOrder')}
        against={against(total.averageOrder, previous.averageOrder, money(previous.averageOrder))}
      >
        <TextLink {...sales}>
          <Money minor={total.averageOrder} currency={currency} />
        </TextLink>
      </Figure>
      <Figure
        label={t('revenue.activeShops')}
        against={against(total.activeShops, previous.activeShops, format.number(previous.activeShops))}
      >
        <TextLink to="/revenue" search={{ ...search, split: 'shop' }} hash="breakdown">
          <Num value={total.activeShops} />
        </TextLink>
      </Figure>
    </dl>
  );
}

function Figure({ label, against, children }: { label: string; against: ReactNode; children: ReactNode }) {
  return (
    <div>
      <dt>{label}</dt>
      <dd className={classes.figure}>{children}</dd>
      <dd className={classes.against}>{against}</dd>
    </div>
  );
}

interface AgainstProps {
  now: Maybe;
  before: Maybe;
  base: string;
  period: { from: string; to: string };
}

/** "+12.4% on 1 Oct – 23 Oct, ¥18,240.00": a comparison always shows its base. */
export function Against({ now, before, base, period }: AgainstProps) {
  const { t } = useTranslation();
  const range = format.dayRange(period.from, period.to);
  const change = now == null || before == null ? null : changeOf(now, before);
  return <>{change ? t('revenue.against', { change, base, range }) : t('revenue.noBase', { base, range })}</>;
}
