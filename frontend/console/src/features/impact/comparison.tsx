import { useTranslation } from 'react-i18next';
import { Note } from '@/components/feedback';
import { Money, Num } from '@/components/figures';
import { StateBadge } from '@/components/state-badge';
import { DataTable, type Column } from '@/components/table/data-table';
import * as format from '@/lib/format';
import classes from './impact.module.css';
import { IntervalBar } from './interval-bar';
import type { Comparison as ComparisonOf, Impact } from './queries';
import { points, pText, sentences, shareText, signedMoney } from './words';

type Arm = NonNullable<ComparisonOf['completed']>;

/** Completers against non-completers of the same cohorts, in two parts, with what may be said about it. */
export function Comparison({ impact }: { impact: Impact }) {
  const { t } = useTranslation();
  const { comparison, currency, windowDays } = impact;
  return (
    <>
      <p className={classes.label}>
        <StateBadge tone="info">{comparison.label}</StateBadge> {t('impact.label')}
      </p>
      <div className={classes.say}>
        {sentences(impact, t).map((sentence) => (
          <p key={sentence}>{sentence}</p>
        ))}
      </div>
      {comparison.completed && comparison.notCompleted && (
        <ArmsTable
          completed={comparison.completed}
          notCompleted={comparison.notCompleted}
          currency={currency}
          days={windowDays}
        />
      )}
      <Differences comparison={comparison} currency={currency} />
      {comparison.cautions.map((caution) => (
        <Note key={caution} tone="warn" title={t(`impact.caution.${caution as 'unequal-arms'}`)} />
      ))}
    </>
  );
}

interface ArmsProps {
  completed: Arm;
  notCompleted: Arm;
  currency: string;
  days: number;
}

function ArmsTable({ completed, notCompleted, currency, days }: ArmsProps) {
  const { t } = useTranslation();
  const rows = [
    { id: 'completed' as const, arm: completed },
    { id: 'not-completed' as const, arm: notCompleted },
  ];
  type Row = (typeof rows)[number];
  const columns: Column<Row>[] = [
    { id: 'group', header: t('impact.group'), phone: 'title', cell: ({ id }) => t(`impact.groups.${id}`) },
    { id: 'n', header: t('impact.trainees'), numeric: true, cell: ({ arm }) => <Num value={arm.trainees} /> },
    {
      id: 'sale',
      header: t('impact.withSale', { days }),
      numeric: true,
      phone: 'figure',
      cell: ({ arm }) => `${format.number(arm.withSale)} (${shareText(arm.withSale, arm.trainees)})`,
    },
    {
      id: 'mean',
      header: t('impact.meanNet', { days }),
      numeric: true,
      cell: ({ arm }) => <Money minor={arm.meanNet} currency={currency} />,
    },
    {
      id: 'net',
      header: t('impact.netInWindow', { days }),
      numeric: true,
      cell: ({ arm }) => <Money minor={arm.netRevenue} currency={currency} />,
    },
    {
      id: 'shopless',
      header: t('impact.withoutShop'),
      numeric: true,
      cell: ({ arm }) => <Num value={arm.withoutShop} />,
    },
  ];
  return (
    <DataTable
      label={t('impact.comparison')}
      columns={columns}
      rows={rows}
      rowId={({ id }) => id}
      empty={null}
    />
  );
}

function Differences({ comparison, currency }: { comparison: ComparisonOf; currency: string }) {
  const { t } = useTranslation();
  const { shareDifference, revenueDifference, permutation } = comparison;
  if (!shareDifference) return null;
  const level = (value: number) => `${format.number(value * 100)}%`;
  return (
    <dl className={classes.differences}>
      <div>
        <dt>{t('impact.shareDifference')}</dt>
        <dd>
          <strong>{t('impact.points', { points: points(shareDifference.estimate) })}</strong>{' '}
          {t('impact.interval', {
            level: level(shareDifference.level),
            low: points(shareDifference.low),
            high: points(shareDifference.high),
          })}
        </dd>
        <dd>
          <IntervalBar {...shareDifference} />
        </dd>
        <dd className={classes.small}>
          {t('impact.detectable', {
            smallest: t('impact.points', {
              points: format.number(shareDifference.smallestDetectable * 100, 1),
            }),
          })}
        </dd>
      </div>
      {revenueDifference && (
        <div>
          <dt>{t('impact.revenueDifference')}</dt>
          <dd>
            <strong>{signedMoney(revenueDifference.estimate, currency)}</strong>{' '}
            {t('impact.interval', {
              level: level(revenueDifference.level),
              low: signedMoney(revenueDifference.low, currency),
              high: signedMoney(revenueDifference.high, currency),
            })}
          </dd>
          <dd>
            <IntervalBar {...revenueDifference} />
          </dd>
          <dd className={classes.small}>
            {t('impact.detectable', {
              smallest: format.money(revenueDifference.smallestDetectable, currency),
            })}
          </dd>
          {permutation && (
            <dd className={classes.small}>
              {t('impact.permutation', {
                p: pText(permutation.p),
                estimate: signedMoney(permutation.estimate, currency),
                draws: format.number(permutation.draws),
                seed: String(permutation.seed),
              })}
            </dd>
          )}
        </div>
      )}
    </dl>
  );
}
