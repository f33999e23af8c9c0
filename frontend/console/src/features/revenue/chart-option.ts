import type { EChartsOption } from 'echarts';
import type { ChartLook } from '@/components/chart/chart-look';
import { tooltipClass, tooltipTable } from '@/components/chart/tooltip';
import type { Schemas } from '@/lib/api';
import * as format from '@/lib/format';

type Point = Schemas['SeriesItem'];

export interface SeriesWords {
  gross: string;
  refunds: string;
  adjustments: string;
  net: string;
  orders: string;
  partial: string;
}

/** The name of one part of the period. */
export function partName(point: Pick<Point, 'from' | 'to'>, by: string): string {
  if (by === 'month') return format.month(point.from);
  if (by === 'week') return format.dayRange(point.from, point.to);
  return format.day(point.from);
}

const axisName = (point: Point, by: string) =>
  by === 'month' ? format.month(point.from) : format.day(point.from, { weekday: false, year: false });

const FEW = 13;

/** Bars of net revenue from zero; parts that are not whole are hatched. */
export function seriesOption(
  look: ChartLook,
  items: Point[],
  by: string,
  currency: string,
  words: SeriesWords,
): EChartsOption {
  return {
    grid: { left: 4, right: 4, top: 24, bottom: 4, outerBoundsMode: 'same' },
    tooltip: {
      trigger: 'axis',
      axisPointer: { type: 'shadow' },
      className: tooltipClass(),
      confine: true,
      formatter: (params) => {
        const at = Array.isArray(params) ? params[0] : params;
        const point = at && items[at.dataIndex];
        return point ? tip(point, by, currency, words) : '';
      },
    },
    xAxis: {
      type: 'category',
      data: items.map((point) => axisName(point, by)),
      ...look.axis,
      splitLine: { show: false },
    },
    yAxis: {
      type: 'value',
      ...look.axis,
      axisLine: { show: false },
      axisLabel: {
        ...look.axis.axisLabel,
        formatter: (value: number) => format.shortMoney(value, currency),
      },
    },
    series: [
      {
        type: 'bar',
        barMaxWidth: 48,
        barCategoryGap: '24%',
        cursor: 'pointer',
        label: {
          show: items.length <= FEW,
          position: 'top',
          color: look.text,
          formatter: ({ dataIndex }) => {
            const net = items[dataIndex]?.net ?? 0;
            return net === 0 ? '' : format.shortMoney(net, currency);
          },
        },
        data: items.map((point) => ({
          value: point.net,
          itemStyle: {
            color: look.palette[0],
            ...(point.partial && { decal: look.hatch }),
          },
        })),
      },
    ],
  };
}

function tip(point: Point, by: string, currency: string, words: SeriesWords): HTMLElement {
  const money = (minor: number) => format.money(minor, currency);
  return tooltipTable(
    partName(point, by),
    [
      { label: words.gross, value: money(point.gross) },
      { label: words.refunds, value: money(-point.refunds) },
      { label: words.adjustments, value: money(point.adjustments) },
      { label: words.net, value: money(point.net) },
      { label: words.orders, value: format.number(point.orders) },
    ],
    point.partial ? words.partial : undefined,
  );
}

/** The highest part, for the chart's one-sentence reading. */
export const highest = (items: Point[]): Point | undefined =>
  items.reduce<Point | undefined>((best, one) => (best && best.net >= one.net ? best : one), undefined);
