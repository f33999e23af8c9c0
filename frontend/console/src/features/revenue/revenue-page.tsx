import { useQuery } from '@tanstack/react-query';
import { getRouteApi } from '@tanstack/react-router';
import { useTranslation } from 'react-i18next';
import { Empty, Loaded, Rows } from '@/components/feedback';
import { DayRange } from '@/components/figures';
import { ButtonLink } from '@/components/link';
import { MoneySum } from '@/components/money-sum';
import { Page } from '@/components/page';
import { ExportLinks } from '@/components/table/export-links';
import type { Schemas } from '@/lib/api';
import { useToday } from '@/lib/today';
import { Breakdown } from './breakdown';
import { filtersOf, grainOf, isNarrowed, queryOf, type RevenueSearch } from './filter';
import { KeyFigures } from './key-figures';
import { breakdownQuery, seriesQuery } from './queries';
import { RevenueChart } from './revenue-chart';
import { RevenueFilters } from './revenue-filters';

const route = getRouteApi('/frame/revenue');

/** What the shops earned, against the period before, and who earned it. */
export function RevenuePage() {
  const { t } = useTranslation();
  const search = route.useSearch();
  const navigate = route.useNavigate();
  const query = queryOf(search, useToday());
  const by = grainOf(search, query);
  const split = search.split ?? 'shop';
  const series = useQuery(seriesQuery(query, by));
  const breakdown = useQuery(breakdownQuery(query, split));
  const change = (next: Partial<RevenueSearch>) =>
    void navigate({ search: (now) => ({ ...now, ...next }), replace: true, resetScroll: false });
  return (
    <Page
      title={t('revenue.title')}
      facts={<DayRange from={query.from} to={query.to} />}
      action={<ExportLinks path="/api/revenue/export" query={{ ...query, by: split }} />}
    >
      <RevenueFilters search={search} query={query} onChange={change} />
      <Loaded query={breakdown} skeleton={<Rows count={8} height={48} />}>
        {(view) => (
          <Loaded query={series} skeleton={<Rows count={8} height={48} />}>
            {(data) => (
              <Answer view={view} series={data} search={search}>
                <RevenueChart
                  series={data}
                  query={query}
                  search={search}
                  by={by}
                  onGrain={(next) => change({ by: next })}
                />
                <div id="breakdown">
                  <Breakdown
                    view={view}
                    split={split}
                    search={search}
                    onSplit={(next) => change({ split: next === 'shop' ? undefined : next })}
                  />
                </div>
              </Answer>
            )}
          </Loaded>
        )}
      </Loaded>
    </Page>
  );
}

interface AnswerProps {
  view: Schemas['BreakdownView'];
  series: Schemas['SeriesView'];
  search: RevenueSearch;
  children: React.ReactNode;
}

function Answer({ view, series, search, children }: AnswerProps) {
  const { t } = useTranslation();
  const nothing = view.total.orders === 0 && series.previous.orders === 0;
  if (nothing && !isNarrowed(search) && !search.from && !search.period) {
    return (
      <Empty
        title={t('revenue.first.title')}
        hint={t('revenue.first.hint')}
        action={<ButtonLink to="/imports/new">{t('revenue.first.import')}</ButtonLink>}
      />
    );
  }
  return (
    <>
      <KeyFigures total={view.total} previous={series.previous} currency={view.currency} search={search} />
      <MoneySum
        sums={view.total}
        currency={view.currency}
        aside={
          <ButtonLink to="/revenue/sales" search={filtersOf(search)} variant="default">
            {t('revenue.showSales')}
          </ButtonLink>
        }
      />
      {children}
    </>
  );
}
