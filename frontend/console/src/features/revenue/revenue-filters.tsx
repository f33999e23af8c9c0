import { useTranslation } from 'react-i18next';
import { CohortPicker, ShopPicker } from '@/components/choice-picker';
import { channels, usePlatformName } from '@/components/platform';
import { RegionFilter } from '@/components/region-filter';
import { ChoiceFilter, Filters } from '@/components/table/filters';
import { useMe } from '@/lib/session';
import { isNarrowed, type RevenueQuery, type RevenueSearch } from './filter';
import { PeriodPicker } from './period-picker';

interface Props {
  search: RevenueSearch;
  query: RevenueQuery;
  onChange: (change: Partial<RevenueSearch>) => void;
}

/** Which money: period, shop, cohort, region, channel. All of it lives in the address. */
export function RevenueFilters({ search, query, onChange }: Props) {
  const { t } = useTranslation();
  const platformName = usePlatformName();
  const me = useMe();
  const choices = [...new Set([...channels, ...(search.channel ? [search.channel] : [])])];
  const clear = () => onChange({ shop: undefined, cohort: undefined, region: undefined, channel: undefined });
  return (
    <Filters active={isNarrowed(search)} onClear={clear}>
      <PeriodPicker search={search} shown={query} onChange={onChange} />
      <ShopPicker
        name={t('revenue.split.shop')}
        placeholder={t('revenue.anyShop')}
        clearable
        value={search.shop ?? ''}
        onChange={(shop) => onChange({ shop: shop || undefined })}
      />
      {me.is('COORDINATOR', 'ADMINISTRATOR') && search.cohort !== 'none' && (
        <CohortPicker
          name={t('revenue.split.cohort')}
          placeholder={t('revenue.anyCohort')}
          clearable
          value={search.cohort ?? ''}
          onChange={(cohort) => onChange({ cohort: cohort || undefined })}
        />
      )}
      {me.is('COORDINATOR', 'ADMINISTRATOR') && (
        <RegionFilter
          label={t('revenue.split.region')}
          placeholder={t('revenue.anyRegion')}
          value={search.region}
          onChange={(region) => onChange({ region })}
        />
      )}
      <ChoiceFilter
        label={t('revenue.split.channel')}
        value={search.channel ?? ''}
        options={choices.map((value) => ({ value, label: platformName(value) }))}
        onChange={(channel) => onChange({ channel: channel || undefined })}
      />
    </Filters>
  );
}
