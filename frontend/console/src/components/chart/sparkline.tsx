import classes from './sparkline.module.css';

const [WIDTH, HEIGHT, PAD] = [160, 36, 3];

/** Points of the line in the box, the largest value at the top, zero or the lowest at the bottom. */
export function sparkPoints(values: number[]): [number, number][] {
  const [low, high] = [Math.min(0, ...values), Math.max(0, ...values)];
  const span = high - low || 1;
  const step = values.length > 1 ? (WIDTH - 2 * PAD) / (values.length - 1) : 0;
  return values.map((value, i) => [
    PAD + i * step,
    HEIGHT - PAD - ((value - low) / span) * (HEIGHT - 2 * PAD),
  ]);
}

/** The course of a figure at a glance; the figure itself stands beside it. */
export function Sparkline({ values, reading }: { values: number[]; reading: string }) {
  const points = sparkPoints(values);
  const end = points.at(-1);
  if (!end) return null;
  return (
    <svg className={classes.spark} viewBox={`0 0 ${WIDTH} ${HEIGHT}`} role="img" aria-label={reading}>
      <polyline points={points.map(([x, y]) => `${x.toFixed(1)},${y.toFixed(1)}`).join(' ')} />
      <circle cx={end[0]} cy={end[1]} r={2.5} />
    </svg>
  );
}
