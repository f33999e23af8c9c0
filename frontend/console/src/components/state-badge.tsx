import {
  IconAlertTriangleFilled,
  IconCircle,
  IconCircleCheckFilled,
  IconCircleDot,
  IconCircleHalf2,
  IconCircleMinus,
  IconSquareXFilled,
} from '@tabler/icons-react';
import type { ReactNode } from 'react';
import classes from './state-badge.module.css';

const shapes = {
  good: IconCircleCheckFilled,
  busy: IconCircleHalf2,
  info: IconCircleDot,
  plain: IconCircle,
  warn: IconAlertTriangleFilled,
  bad: IconSquareXFilled,
  off: IconCircleMinus,
};

export type Tone = keyof typeof shapes;

/** A state as word, shape and colour together. */
export function StateBadge({ tone, children }: { tone: Tone; children: ReactNode }) {
  const Shape = shapes[tone];
  return (
    <span className={classes.badge} data-tone={tone}>
      <Shape size={14} aria-hidden />
      {children}
    </span>
  );
}
