import { useTranslation } from 'react-i18next';
import * as format from '@/lib/format';
import classes from './impact.module.css';
import type { FunnelStep } from './queries';
import { shareText } from './words';

export const funnelSteps = [
  'enrolled',
  'attended',
  'completed',
  'selected',
  'shop',
  'first-sale',
  'active-third-month',
] as const;
type StepName = (typeof funnelSteps)[number];

/** How many came how far: bars from zero, each with its count and what it is counted of. */
export function FunnelBars({ steps }: { steps: FunnelStep[] }) {
  const { t } = useTranslation();
  return (
    <ol className={classes.funnel}>
      {steps.map((step) => (
        <li key={step.step}>
          <span className={classes.step}>{t(`impact.step.${step.step as StepName}`)}</span>
          <Bar step={step} />
          <span className={classes.count}>
            <strong>{step.count == null ? '—' : format.number(step.count)}</strong> <Of step={step} />
          </span>
        </li>
      ))}
    </ol>
  );
}

function Bar({ step: { count, of, unknown } }: { step: FunnelStep }) {
  const width = (part: number) => ({ width: `${of > 0 ? (part / of) * 100 : 0}%` });
  return (
    <span className={classes.track} aria-hidden>
      <span className={classes.known} style={width(count ?? 0)} />
      <span className={classes.unknown} style={width(unknown)} />
    </span>
  );
}

function Of({ step: { step, count, of, unknown } }: { step: FunnelStep }) {
  const { t } = useTranslation();
  if (step === 'enrolled') return <span className={classes.of}>{t('impact.people')}</span>;
  const parts = [
    count == null
      ? t('impact.notRecorded')
      : t('impact.of', { of: format.number(of), share: shareText(count, of) }),
  ];
  if (unknown > 0) parts.push(t('impact.unknown', { count: unknown }));
  return <span className={classes.of}>{parts.join(' · ')}</span>;
}
