import { useQuery } from '@tanstack/react-query';
import type { ReactNode } from 'react';
import { useTranslation } from 'react-i18next';
import { Sparkline } from '@/components/chart/sparkline';
import { Loaded, Rows } from '@/components/feedback';
import { Money } from '@/components/figures';
import { TextLink } from '@/components/link';
import { Section } from '@/components/page';
import type { Schemas } from '@/lib/api';
import * as format from '@/lib/format';
import { useToday } from '@/lib/today';
import { queryOf, type RevenueSearch } from './filter';
import { Against } from './key-figures';
import { seriesQuery } from './queries';
import classes from './revenue.module.css';

interface Props {
  title: string;
  search: RevenueSearch;
  aside?: ReactNode;
}

/** Net revenue of the last 30 days against the 30 before, with its course; the figure opens the review. */
export function Glance({ title, search, aside }: Props) {
  const query = queryOf(search, useToday());
  const series = useQuery(seriesQuery(query, 'day'));
  return (
    <Section title={title} aside={aside}>
      <Loaded query={series} skeleton={<Rows count={1} height={56} />}>
        {(data) => <GlanceFigure series={data} search={search} />}
      </Loaded>
    </Section>
  );
}

function GlanceFigure({ series, search }: { series: Schemas['SeriesView']; search: RevenueSearch }) {
  const { t } = useTranslation();
  const { items, previous, currency } = series;
  const net = items.reduce((sum, point) => sum + point.net, 0);
  const orders = items.reduce((sum, point) => sum + point.orders, 0);
  return (
    <div className={classes.glance}>
      <div>
        <TextLink to="/revenue" search={search} className={classes.figure}>
          <Money minor={net} currency={currency} />
        </TextLink>
        <p className={classes.against}>
          {t('revenue.glance.orders', { count: orders })} ·{' '}
          <Against
            now={net}
            before={previous.net}
            base={format.money(previous.net, currency)}
            period={previous}
          />
        </p>
      </div>
      <Sparkline
        values={items.filter((point) => !point.partial).map((point) => point.net)}
        reading={t('revenue.glance.course')}
      />
    </div>
  );
}

/** The figures of one shop, for its page and its owner's home. */
export function ShopGlance({ shop, title }: { shop: string; title?: string }) {
  const { t } = useTranslation();
  return <Glance title={title ?? t('revenue.glance.title')} search={{ shop }} />;
}
