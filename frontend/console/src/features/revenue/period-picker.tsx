import { NativeSelect } from '@mantine/core';
import { useState } from 'react';
import { useTranslation } from 'react-i18next';
import { DateInput } from '@/components/date-input';
import { presets, usualPreset, type Period, type Preset } from '@/lib/period';
import type { RevenueSearch } from './filter';
import classes from './revenue.module.css';

interface Props {
  search: RevenueSearch;
  shown: Period;
  onChange: (period: Pick<RevenueSearch, 'period' | 'from' | 'to'>) => void;
}

/** The period as a word, or as two days of one's own. */
export function PeriodPicker({ search, shown, onChange }: Props) {
  const { t } = useTranslation();
  const own = Boolean(search.from);
  const choose = (value: string) =>
    onChange(
      value === 'custom'
        ? { period: undefined, ...shown }
        : { period: value === usualPreset ? undefined : (value as Preset), from: undefined, to: undefined },
    );
  return (
    <>
      <NativeSelect
        aria-label={t('revenue.period.label')}
        value={own ? 'custom' : (search.period ?? usualPreset)}
        data={[...presets, 'custom' as const].map((value) => ({
          value,
          label: t(`revenue.period.${value}`),
        }))}
        onChange={(event) => choose(event.currentTarget.value)}
      />
      {own && <OwnPeriod key={`${shown.from}${shown.to}`} shown={shown} onChange={onChange} />}
    </>
  );
}

function OwnPeriod({ shown, onChange }: Omit<Props, 'search'>) {
  const { t } = useTranslation();
  const [period, setPeriod] = useState(shown);
  const set = (next: Period) => {
    setPeriod(next);
    if (next.from && next.to && next.from <= next.to) onChange({ period: undefined, ...next });
  };
  const wrong =
    period.from && period.to && period.from > period.to ? t('revenue.period.backwards') : undefined;
  return (
    <div className={classes.own}>
      <DateInput
        label={t('revenue.period.from')}
        value={period.from}
        onChange={(event) => set({ ...period, from: event.currentTarget.value })}
      />
      <DateInput
        label={t('revenue.period.to')}
        value={period.to}
        error={wrong}
        onChange={(event) => set({ ...period, to: event.currentTarget.value })}
      />
    </div>
  );
}
