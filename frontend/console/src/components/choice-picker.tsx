import { Select, type SelectProps } from '@mantine/core';
import { useDebouncedValue } from '@mantine/hooks';
import { useQuery } from '@tanstack/react-query';
import { useState } from 'react';
import { useTranslation } from 'react-i18next';
import { api } from '@/lib/api';

interface Props extends Pick<SelectProps, 'id' | 'label' | 'description' | 'error' | 'clearable'> {
  /** Names the control where no label is shown. */
  name?: string;
  placeholder?: string;
  value: string;
  onChange: (id: string) => void;
}

interface Choice {
  id: string;
  name: string;
}

function Picker({
  items,
  chosen,
  name,
  value,
  onChange,
  onSearch,
  ...props
}: Props & { items: Choice[]; chosen?: Choice; onSearch: (text: string) => void }) {
  const { t } = useTranslation();
  const all = chosen && !items.some(({ id }) => id === chosen.id) ? [chosen, ...items] : items;
  return (
    <Select
      {...props}
      aria-label={props.label ? undefined : name}
      searchable
      allowDeselect={false}
      data={all.map((item) => ({ value: item.id, label: item.name }))}
      value={value || null}
      filter={({ options }) => options}
      nothingFoundMessage={t('common.nothingFound')}
      onSearchChange={onSearch}
      onChange={(id) => onChange(id ?? '')}
    />
  );
}

function useTyped(chosen?: Choice) {
  const [typed, setTyped] = useState('');
  const [query] = useDebouncedValue(typed, 250);
  return { query: query === chosen?.name ? undefined : query || undefined, setTyped };
}

/** Finds one shop by name. */
export function ShopPicker(props: Props) {
  const chosen = useQuery({
    ...api.queryOptions('get', '/api/shops/{id}', { params: { path: { id: props.value } } }),
    enabled: Boolean(props.value),
  }).data;
  const { query, setTyped } = useTyped(chosen);
  const found = useQuery({
    ...api.queryOptions('get', '/api/shops', { params: { query: { query } } }),
    placeholderData: (before) => before,
  });
  return (
    <Picker
      {...props}
      items={found.data?.items ?? []}
      chosen={props.value ? chosen : undefined}
      onSearch={setTyped}
    />
  );
}

/** Finds one cohort by name. */
export function CohortPicker(props: Props) {
  const chosen = useQuery({
    ...api.queryOptions('get', '/api/cohorts/{id}', { params: { path: { id: props.value } } }),
    enabled: Boolean(props.value),
  }).data;
  const { query, setTyped } = useTyped(chosen);
  const found = useQuery({
    ...api.queryOptions('get', '/api/cohorts', { params: { query: { query } } }),
    placeholderData: (before) => before,
  });
  return (
    <Picker
      {...props}
      items={found.data?.items ?? []}
      chosen={props.value ? chosen : undefined}
      onSearch={setTyped}
    />
  );
}
