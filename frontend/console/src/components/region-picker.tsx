import { Select } from '@mantine/core';
import { useDebouncedValue } from '@mantine/hooks';
import { useQuery } from '@tanstack/react-query';
import { useState } from 'react';
import { useTranslation } from 'react-i18next';
import { api } from '@/lib/api';
import { regionName, type RegionName } from '@/lib/regions';

interface Props {
  id?: string;
  label?: string;
  'aria-label'?: string;
  placeholder?: string;
  description?: string;
  error?: string;
  value: string;
  known?: RegionName[];
  /** Only regions below this code. */
  under?: string;
  clearable?: boolean;
  onChange: (code: string) => void;
}

/** Finds a province, city or county by name or code. */
export function RegionPicker({ value, known = [], under, clearable, onChange, ...props }: Props) {
  const { t } = useTranslation();
  const [typed, setTyped] = useState('');
  const [query] = useDebouncedValue(typed, 250);
  const found = useQuery({
    ...api.queryOptions('get', '/api/regions', {
      params: { query: { under, query: query.replace(/ · .*/, '') } },
    }),
    placeholderData: (before) => before,
  });
  const items = found.data?.items ?? [];
  const chosen = known.filter((region) => !items.some((item) => item.code === region.code));
  const data = [...chosen, ...items].map((r) => ({ value: r.code, label: `${regionName(r)} · ${r.code}` }));
  return (
    <Select
      searchable
      allowDeselect={false}
      clearable={clearable}
      data={data}
      value={value || null}
      filter={({ options }) => options}
      placeholder={t('common.findRegion')}
      {...props}
      nothingFoundMessage={t('common.noRegionFound')}
      onSearchChange={setTyped}
      onChange={(code) => onChange(code ?? '')}
    />
  );
}
