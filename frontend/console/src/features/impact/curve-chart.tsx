import { useCallback, useMemo } from 'react';
import { useTranslation } from 'react-i18next';
import { Chart } from '@/components/chart/chart';
import type { ChartLook } from '@/components/chart/chart-look';
import { Note } from '@/components/feedback';
import { Num } from '@/components/figures';
import * as format from '@/lib/format';
import { CurveTable } from './curve-table';
import { curveOption, shareOf, stepAt, type CurveWords } from './curve-option';
import classes from './impact.module.css';
import type { Curve, Impact } from './queries';
import { pText } from './words';

/** How soon a first sale came, counted for everyone from the day their cohort ended. */
export function CurveChart({ impact }: { impact: Impact }) {
  const { t, i18n } = useTranslation();
  const { curves, horizonDays, logRank, cutOff } = impact;
  const words: CurveWords = useMemo(
    () => ({
      name: (group) => t(`impact.groupsShort.${group as 'completed'}`),
      days: t('impact.curve.days'),
      day: (day) => t('impact.curve.day', { day }),
    }),
    // The words change with the language, which gives the same function back.
    // eslint-disable-next-line react-hooks/exhaustive-deps
    [t, i18n.language],
  );
  const draw = useCallback(
    (look: ChartLook) => curveOption(look, curves, horizonDays, words),
    [curves, horizonDays, words],
  );
  if (curves.every((curve) => curve.points.length === 0)) {
    return <Note title={t('impact.curve.none')} />;
  }
  const reading = curves.map((curve) => readingOf(curve)).join(' ');
  return (
    <Chart
      title={t('impact.curve.title')}
      subtitle={t('impact.curve.subtitle', {
        completed: format.number(curves[0]?.trainees ?? 0),
        notCompleted: format.number(curves[1]?.trainees ?? 0),
        cutOff: format.day(cutOff, { weekday: false, year: true }),
      })}
      reading={reading}
      draw={draw}
      height={360}
      fileName={`first-sale-${cutOff}`}
      table={<CurveTable curves={curves} words={words} />}
      csv={{
        header: [
          t('impact.group'),
          t('impact.curve.days'),
          t('impact.curve.share'),
          t('impact.curve.low'),
          t('impact.curve.high'),
          t('impact.curve.atRisk'),
        ],
        rows: curves.flatMap((curve) =>
          curve.points.map((p) => [words.name(curve.group), p.day, p.share, p.low, p.high, p.atRisk]),
        ),
      }}
    >
      <AtRisk curves={curves} words={words} />
      <p className={classes.note}>
        {logRank ? t('impact.curve.logRank', { p: pText(logRank.p) }) : t('impact.curve.noTest')}{' '}
        {t('impact.curve.earlier', {
          completed: format.number(curves[0]?.earlierSellers ?? 0),
          notCompleted: format.number(curves[1]?.earlierSellers ?? 0),
        })}
      </p>
    </Chart>
  );

  function readingOf(curve: Curve) {
    const day = Math.min(180, curve.points.at(-1)?.day ?? 0);
    const step = stepAt(curve, day);
    return t('impact.curve.reading', {
      group: words.name(curve.group),
      day,
      share: step ? shareOf(step.share) : '—',
      count: curve.trainees,
    });
  }
}

/** How many were still watched and without a sale, under the days of the chart. */
function AtRisk({ curves, words }: { curves: Curve[]; words: CurveWords }) {
  const { t } = useTranslation();
  const days = curves[0]?.atRisk.map(({ day }) => day).filter((day) => day % 60 === 0) ?? [];
  return (
    <div className={classes.atRisk} tabIndex={0} role="region" aria-label={t('impact.curve.atRisk')}>
      <table>
        <caption>{t('impact.curve.atRiskCaption')}</caption>
        <thead>
          <tr>
            <th scope="col">{t('impact.curve.days')}</th>
            {days.map((day) => (
              <th key={day} scope="col">
                {day}
              </th>
            ))}
          </tr>
        </thead>
        <tbody>
          {curves.map((curve) => (
            <tr key={curve.group}>
              <th scope="row">{words.name(curve.group)}</th>
              {days.map((day) => (
                <td key={day}>
                  <Num value={curve.atRisk.find((one) => one.day === day)?.count} />
                </td>
              ))}
            </tr>
          ))}
        </tbody>
      </table>
    </div>
  );
}
