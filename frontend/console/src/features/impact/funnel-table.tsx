import { Button } from '@mantine/core';
import { useMediaQuery } from '@mantine/hooks';
import { IconDownload } from '@tabler/icons-react';
import type { TFunction } from 'i18next';
import { useState } from 'react';
import { useTranslation } from 'react-i18next';
import { downloadCsv, type Value } from '@/components/chart/drawing';
import { DayRange, Money, Num } from '@/components/figures';
import { TextLink } from '@/components/link';
import { StateBadge } from '@/components/state-badge';
import { DataTable, type Column } from '@/components/table/data-table';
import * as format from '@/lib/format';
import { regionName } from '@/lib/regions';
import { useToday } from '@/lib/today';
import { PublishedStatement } from './published-statement';
import type { Funnel, FunnelCohort, FunnelCounts } from './queries';
import classes from './impact.module.css';

const numbers: [keyof FunnelCounts, StepKey][] = [
  ['enrolled', 'enrolled'],
  ['attended', 'attended'],
  ['completed', 'completed'],
  ['selected', 'selected'],
  ['shop', 'shop'],
  ['firstSale', 'first-sale'],
  ['activeThirdMonth', 'active-third-month'],
];
type StepKey =
  'enrolled' | 'attended' | 'completed' | 'selected' | 'shop' | 'first-sale' | 'active-third-month';

/** A phone shows the ends of the road; the bars above show all of it. */
const onPhone: Partial<Record<keyof FunnelCounts, 'figure' | 'line'>> = {
  enrolled: 'figure',
  completed: 'line',
  firstSale: 'line',
};

function countColumns<R extends { counts: FunnelCounts }>(t: TFunction): Column<R>[] {
  return numbers.map(([field, step]) => ({
    id: field,
    header: t(`impact.short.${step}`),
    numeric: true,
    phone: onPhone[field] ?? 'none',
    cell: (row) => <Num value={row.counts[field]} />,
    sort: (row) => row.counts[field],
  }));
}

const FEW = 10;

/** The same steps cohort by cohort, with what their people sold between the first and the last session. */
export function CohortTable({ funnel }: { funnel: Funnel }) {
  const { t } = useTranslation();
  const { currency } = funnel;
  const today = useToday();
  const [shown, setShown] = useState(FEW);
  const phone = useMediaQuery('(max-width: 47.99em)', false, { getInitialValueInEffect: false });
  const columns: Column<FunnelCohort>[] = [
    {
      id: 'name',
      header: t('impact.cohort'),
      phone: 'title',
      cell: (row) => (
        <>
          <TextLink to="/cohorts/$cohort" params={{ cohort: row.id }}>
            {row.name}
          </TextLink>{' '}
          {row.published && <StateBadge tone="info">{t('impact.published')}</StateBadge>}
          {row.firstDay > today ? (
            <StateBadge tone="plain">{t('impact.upcoming')}</StateBadge>
          ) : (
            !row.ended && <StateBadge tone="busy">{t('impact.running')}</StateBadge>
          )}
        </>
      ),
      sort: (row) => row.name,
    },
    {
      id: 'days',
      header: t('impact.days'),
      cell: (row) => <DayRange from={row.firstDay} to={row.lastDay} />,
      sort: (row) => row.firstDay,
    },
    {
      id: 'practice',
      header: t('impact.practice'),
      numeric: true,
      cell: (row) => (
        <>
          <TextLink to="/revenue" search={{ cohort: row.id, from: row.practiceFrom, to: row.practiceTo }}>
            <Money minor={row.practiceNet} currency={currency} />
          </TextLink>
        </>
      ),
      sort: (row) => row.practiceNet,
    },
    ...countColumns<FunnelCohort>(t),
  ];
  return (
    <>
      <DataTable
        label={t('impact.byCohort')}
        columns={columns}
        rows={phone ? funnel.cohorts.slice(0, shown) : funnel.cohorts}
        more={
          phone
            ? {
                has: shown < funnel.cohorts.length,
                busy: false,
                load: () => setShown(shown + FEW),
                total: funnel.cohorts.length,
              }
            : undefined
        }
        rowId={(row) => row.id}
        empty={null}
        dense
      />
      <p className={classes.note}>{t('impact.practiceHint')}</p>
      {funnel.cohorts
        .filter((row) => row.published && row.practiceNet !== 0)
        .map((row) => (
          <PublishedStatement key={row.id} cohort={row} currency={currency} />
        ))}
      <div>
        <Button
          variant="default"
          size="xs"
          leftSection={<IconDownload size={16} aria-hidden />}
          onClick={() => downloadCsv(...cohortCsv(funnel, t), 'cohorts')}
        >
          CSV
        </Button>
      </div>
    </>
  );
}

function cohortCsv({ cohorts, currency }: Funnel, t: TFunction): [string[], Value[][]] {
  const header = [
    t('impact.cohort'),
    t('impact.region'),
    t('impact.firstDay'),
    t('impact.lastDay'),
    ...numbers.map(([, step]) => t(`impact.step.${step}`)),
    t('impact.practice'),
  ];
  return [
    header,
    cohorts.map((row) => [
      row.name,
      regionName(row.region),
      row.firstDay,
      row.lastDay,
      ...numbers.map(([field]) => row.counts[field]),
      format.plainMoney(row.practiceNet, currency),
    ]),
  ];
}

export function RegionTable({ funnel }: { funnel: Funnel }) {
  const { t } = useTranslation();
  type Row = Funnel['regions'][number];
  const columns: Column<Row>[] = [
    {
      id: 'name',
      header: t('impact.region'),
      phone: 'title',
      cell: (row) => (
        <TextLink to="/impact" search={{ region: row.region.code }}>
          {regionName(row.region)}
        </TextLink>
      ),
      sort: (row) => regionName(row.region),
    },
    ...countColumns<Row>(t),
  ];
  return (
    <DataTable
      label={t('impact.byRegion')}
      columns={columns}
      rows={funnel.regions}
      rowId={(row) => row.region.code}
      empty={null}
      dense
    />
  );
}
