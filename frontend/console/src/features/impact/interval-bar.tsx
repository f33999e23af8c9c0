import classes from './impact.module.css';

const [WIDTH, HEIGHT, PAD] = [320, 28, 8];

/** Where a difference and its interval lie against zero; the numbers stand beside it. */
export function IntervalBar({ estimate, low, high }: { estimate: number; low: number; high: number }) {
  const [least, most] = [Math.min(0, low), Math.max(0, high)];
  const at = (value: number) => PAD + ((value - least) / (most - least || 1)) * (WIDTH - 2 * PAD);
  return (
    <svg className={classes.intervalBar} viewBox={`0 0 ${WIDTH} ${HEIGHT}`} aria-hidden>
      <line className={classes.zero} x1={at(0)} x2={at(0)} y1={2} y2={HEIGHT - 2} />
      <line className={classes.interval} x1={at(low)} x2={at(high)} y1={HEIGHT / 2} y2={HEIGHT / 2} />
      <circle className={classes.estimate} cx={at(estimate)} cy={HEIGHT / 2} r={5} />
    </svg>
  );
}
