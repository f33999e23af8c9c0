/** Eight hues in an order that stays apart for colour-blind readers and in grey print. */
const palettes = {
  light: ['#0c625c', '#d0580b', '#2f6db3', '#9b3f86', '#a07a00', '#3f9bd6', '#7a3b14', '#5f6867'],
  dark: ['#5cc4b6', '#f2994f', '#7fb2ee', '#dd8fcb', '#e0b93d', '#9bd0f5', '#c99672', '#a8b2b0'],
};

const papers = {
  light: { text: '#161b1b', quiet: '#474f4e', line: '#dfe4e3', axis: '#7d8886', paper: '#ffffff' },
  dark: { text: '#eef2f1', quiet: '#bac4c2', line: '#2f3837', axis: '#7a8583', paper: '#171c1c' },
};

const fontFamily =
  'system-ui, -apple-system, "Segoe UI", "PingFang SC", "Noto Sans SC", "Noto Sans CJK SC", "Microsoft YaHei", sans-serif';

/** What every chart looks like in one colour scheme. */
export function chartLook(scheme: 'light' | 'dark') {
  const paper = papers[scheme];
  return {
    scheme,
    palette: palettes[scheme],
    ...paper,
    /** Bars of periods that are not whole. */
    hatch: {
      symbol: 'rect',
      color: paper.paper,
      dashArrayX: [1, 0],
      dashArrayY: [2, 4],
      rotation: -Math.PI / 4,
    },
    base: {
      color: palettes[scheme],
      animation: false,
      textStyle: { fontFamily, fontSize: 12, color: paper.quiet },
    },
    axis: {
      axisLine: { lineStyle: { color: paper.axis } },
      axisTick: { show: false },
      axisLabel: { color: paper.quiet, fontSize: 12, hideOverlap: true },
      splitLine: { lineStyle: { color: paper.line } },
      nameTextStyle: { color: paper.quiet },
    },
  };
}

export type ChartLook = ReturnType<typeof chartLook>;
