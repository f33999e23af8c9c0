import { SegmentedControl } from '@mantine/core';
import { useNavigate } from '@tanstack/react-router';
import { useCallback, useMemo } from 'react';
import { useTranslation } from 'react-i18next';
import { Chart } from '@/components/chart/chart';
import type { ChartLook } from '@/components/chart/chart-look';
import type { Schemas } from '@/lib/api';
import * as format from '@/lib/format';
import type { Grain } from '@/lib/period';
import { highest, partName, seriesOption, type SeriesWords } from './chart-option';
import { filtersOf, type RevenueQuery, type RevenueSearch } from './filter';
import { SeriesTable } from './series-table';

interface Props {
  series: Schemas['SeriesView'];
  query: RevenueQuery;
  search: RevenueSearch;
  by: Grain;
  onGrain: (by: Grain) => void;
}

/** Net revenue along the calendar. */
export function RevenueChart({ series, query, search, by, onGrain }: Props) {
  const { t, i18n } = useTranslation();
  const navigate = useNavigate();
  const { items, currency } = series;
  const words: SeriesWords = useMemo(
    () => ({
      gross: t('common.sums.gross'),
      refunds: t('common.sums.refunds'),
      adjustments: t('common.sums.adjustments'),
      net: t('common.sums.net'),
      orders: t('revenue.orders'),
      partial: t('revenue.chart.partial'),
    }),
    // The words change with the language, which gives the same function back.
    // eslint-disable-next-line react-hooks/exhaustive-deps
    [t, i18n.language],
  );
  const draw = useCallback(
    (look: ChartLook) => seriesOption(look, items, series.by, currency, words),
    [items, series.by, currency, words],
  );
  const open = (index: number) => {
    const point = items[index];
    if (!point) return;
    const { from, to } = point;
    void navigate({ to: '/revenue/sales', search: { ...filtersOf(search), period: undefined, from, to } });
  };
  const best = highest(items);
  const net = items.reduce((sum, point) => sum + point.net, 0);
  const reading = t('revenue.chart.reading', {
    range: format.dayRange(query.from, query.to),
    net: format.money(net, currency),
    best: best ? partName(best, series.by) : '—',
    bestNet: best ? format.money(best.net, currency) : '—',
  });
  return (
    <Chart
      title={t(`revenue.chart.title.${by}`)}
      subtitle={
        t('revenue.chart.unit', { currency }) +
        (items.some((point) => point.partial) ? t('revenue.chart.hatched') : '')
      }
      reading={reading}
      draw={draw}
      onPick={open}
      fileName={`net-${query.from}-${query.to}-${by}`}
      aside={<Grains by={by} onGrain={onGrain} />}
      table={<SeriesTable series={series} search={search} />}
      csv={{
        header: [
          t('revenue.period.from'),
          t('revenue.period.to'),
          words.gross,
          words.refunds,
          words.adjustments,
          words.net,
          words.orders,
        ],
        rows: items.map((p) => [
          p.from,
          p.to,
          ...[p.gross, p.refunds, p.adjustments, p.net].map((minor) => format.plainMoney(minor, currency)),
          p.orders,
        ]),
      }}
    />
  );
}

function Grains({ by, onGrain }: Pick<Props, 'by' | 'onGrain'>) {
  const { t } = useTranslation();
  return (
    <SegmentedControl
      aria-label={t('revenue.chart.by')}
      value={by}
      data={(['day', 'week', 'month'] as const).map((value) => ({
        value,
        label: t(`revenue.chart.grain.${value}`),
      }))}
      onChange={(value) => onGrain(value)}
    />
  );
}
