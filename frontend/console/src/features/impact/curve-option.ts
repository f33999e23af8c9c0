import type { CustomSeriesOption, EChartsOption, LineSeriesOption } from 'echarts';
import type { ChartLook } from '@/components/chart/chart-look';
import { tooltipClass, tooltipTable } from '@/components/chart/tooltip';
import * as format from '@/lib/format';
import type { Curve } from './queries';

type Point = Curve['points'][number];

export const shareOf = (share: number) => `${format.number(share * 100, 1)}%`;

/** The step that holds on a day: the last one not after it; nothing beyond the curve's end. */
export function stepAt({ points }: Curve, day: number): Point | undefined {
  const last = points.at(-1);
  if (!last || day > last.day) return undefined;
  return points.filter((point) => point.day <= day).at(-1);
}

/** The band's outline as steps: along the upper limits, back along the lower ones. */
export function bandOutline(points: Point[]): [number, number][] {
  const edge = (limit: (point: Point) => number) =>
    points.flatMap((point, i): [number, number][] => {
      const next = points[i + 1];
      const at: [number, number] = [point.day, limit(point)];
      return next ? [at, [next.day, limit(point)]] : [at];
    });
  const upper = edge((point) => point.high ?? point.share);
  const lower = edge((point) => point.low ?? point.share);
  return [...upper, ...lower.reverse()];
}

function band(curve: Curve, colour: string): CustomSeriesOption {
  const outline = bandOutline(curve.points);
  return {
    type: 'custom',
    silent: true,
    data: outline.length > 0 ? [[0, 0]] : [],
    renderItem: (_, api) => ({
      type: 'polygon',
      shape: { points: outline.map((point) => api.coord(point)) },
      style: { fill: colour, opacity: 0.16 },
    }),
    clip: true,
  };
}

function line(curve: Curve, name: string, colour: string, dashed: boolean): LineSeriesOption {
  return {
    type: 'line',
    name,
    step: 'end',
    showSymbol: false,
    lineStyle: { width: 2, color: colour, type: dashed ? 'dashed' : 'solid' },
    itemStyle: { color: colour },
    endLabel: { show: true, formatter: name, color: colour, fontSize: 12 },
    labelLayout: { moveOverlap: 'shiftY' },
    data: curve.points.map(({ day, share }) => [day, share]),
  };
}

export interface CurveWords {
  name: (group: string) => string;
  days: string;
  day: (day: number) => string;
}

/** The tenth above everything drawn, so that low curves can be read too. */
const ceiling = (curves: Curve[]) => {
  const highest = Math.max(0.1, ...curves.flatMap(({ points }) => points.map((p) => p.high ?? p.share)));
  return Math.min(1, Math.ceil(highest * 10 + 0.5) / 10);
};

/** 1 − Kaplan–Meier: the share with a first sale, by day since the cohort's end. */
export function curveOption(
  look: ChartLook,
  curves: Curve[],
  horizon: number,
  words: CurveWords,
): EChartsOption {
  const colour = (i: number) => look.palette[i] ?? look.text;
  return {
    grid: { left: 4, right: 96, top: 16, bottom: 20, outerBoundsMode: 'same' },
    tooltip: {
      trigger: 'axis',
      className: tooltipClass(),
      confine: true,
      formatter: (params) => {
        const first = Array.isArray(params) ? params[0] : params;
        const value: unknown = first?.value;
        const day = Array.isArray(value) ? Number(value[0]) : 0;
        return tooltipTable(words.day(day), tipRows(curves, day, words, colour));
      },
    },
    xAxis: {
      type: 'value',
      min: 0,
      max: horizon,
      interval: 60,
      name: words.days,
      nameLocation: 'middle',
      nameGap: 28,
      ...look.axis,
      splitLine: { show: false },
    },
    yAxis: {
      type: 'value',
      min: 0,
      max: ceiling(curves),
      ...look.axis,
      axisLine: { show: false },
      axisLabel: { ...look.axis.axisLabel, formatter: (value: number) => `${Math.round(value * 100)}%` },
    },
    series: [
      ...curves.map((curve, i) => band(curve, colour(i))),
      ...curves.map((curve, i) => line(curve, words.name(curve.group), colour(i), i > 0)),
    ],
  };
}

function tipRows(curves: Curve[], day: number, words: CurveWords, colour: (i: number) => string) {
  return curves.map((curve, i) => {
    const step = stepAt(curve, day);
    const limits =
      step?.low != null && step.high != null ? ` (${shareOf(step.low)}–${shareOf(step.high)})` : '';
    return {
      label: words.name(curve.group),
      value: step ? `${shareOf(step.share)}${limits}` : '—',
      colour: colour(i),
    };
  });
}
