import { useQuery } from '@tanstack/react-query';
import { getRouteApi } from '@tanstack/react-router';
import { useState } from 'react';
import { useTranslation } from 'react-i18next';
import { CohortPicker } from '@/components/choice-picker';
import { Empty, Loaded } from '@/components/feedback';
import { ButtonLink } from '@/components/link';
import { Page, Section } from '@/components/page';
import { RegionFilter } from '@/components/region-filter';
import { Filters } from '@/components/table/filters';
import { Tabs } from '@/components/tabs';
import * as format from '@/lib/format';
import { Comparison } from './comparison';
import { CurveChart } from './curve-chart';
import { FunnelBars } from './funnel-bars';
import { CohortTable, RegionTable } from './funnel-table';
import { GroupsTable } from './groups-table';
import classes from './impact.module.css';
import { LeftOut } from './left-out';
import { funnelQuery, impactQuery, type Funnel, type ImpactSearch } from './queries';

const route = getRouteApi('/frame/impact');

/** From seat to till, and whether completing the training goes with sales. */
export function ImpactPage() {
  const { t } = useTranslation();
  const search = route.useSearch();
  const navigate = route.useNavigate();
  const funnel = useQuery(funnelQuery(search));
  const change = (next: Partial<ImpactSearch>) =>
    void navigate({ search: (now) => ({ ...now, ...next }), replace: true, resetScroll: false });
  return (
    <Page
      title={t('impact.title')}
      facts={funnel.data && t('impact.asOf', { when: format.moment(funnel.data.asOf) })}
    >
      <Filters
        active={Boolean(search.region ?? search.cohort)}
        onClear={() => change({ region: undefined, cohort: undefined })}
      >
        <RegionFilter
          label={t('impact.region')}
          placeholder={t('impact.anyRegion')}
          value={search.region}
          onChange={(region) => change({ region })}
        />
        <CohortPicker
          name={t('impact.cohort')}
          placeholder={t('impact.anyCohort')}
          clearable
          value={search.cohort ?? ''}
          onChange={(cohort) => change({ cohort: cohort || undefined })}
        />
      </Filters>
      <Loaded query={funnel}>{(data) => <FunnelSection funnel={data} />}</Loaded>
      {!search.cohort && <CompletionSection search={search} />}
    </Page>
  );
}

function FunnelSection({ funnel }: { funnel: Funnel }) {
  const { t } = useTranslation();
  const [side, setSide] = useState<'cohort' | 'region'>('cohort');
  if (funnel.cohorts.length === 0) {
    return (
      <Empty
        title={t('impact.empty.title')}
        hint={t('impact.empty.hint')}
        action={<ButtonLink to="/cohorts">{t('common.nav.cohorts')}</ButtonLink>}
      />
    );
  }
  return (
    <>
      <Section title={t('impact.funnel')}>
        <FunnelBars steps={funnel.steps} />
        <p className={classes.note}>{t('impact.funnelHint')}</p>
      </Section>
      <Tabs
        label={t('impact.funnel')}
        value={side}
        tabs={[
          { value: 'cohort', label: t('impact.byCohort') },
          { value: 'region', label: t('impact.byRegion') },
        ]}
        onChange={setSide}
      >
        {side === 'cohort' ? <CohortTable funnel={funnel} /> : <RegionTable funnel={funnel} />}
      </Tabs>
    </>
  );
}

function CompletionSection({ search }: { search: ImpactSearch }) {
  const { t } = useTranslation();
  const impact = useQuery(impactQuery(search));
  return (
    <Loaded query={impact}>
      {(data) =>
        data.groups.every((group) => group.trainees === 0) ? null : (
          <>
            <Section title={t('impact.question')}>
              <Comparison impact={data} />
              <LeftOut impact={data} />
            </Section>
            <CurveChart impact={data} />
            <Section title={t('impact.everybody')}>
              <GroupsTable impact={data} />
              <p className={classes.note}>
                {t('impact.everybodyHint', {
                  cutOff: format.day(data.cutOff, { weekday: false, year: true }),
                })}
              </p>
            </Section>
          </>
        )
      }
    </Loaded>
  );
}
