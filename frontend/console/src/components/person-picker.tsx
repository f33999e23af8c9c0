import { MultiSelect, Select } from '@mantine/core';
import { useDebouncedValue } from '@mantine/hooks';
import { useQuery } from '@tanstack/react-query';
import { useState } from 'react';
import { useTranslation } from 'react-i18next';
import { api } from '@/lib/api';

interface Person {
  id: string;
  name: string;
}

function useChoices(known: Person[]) {
  const [typed, setTyped] = useState('');
  const [query] = useDebouncedValue(typed, 250);
  const found = useQuery({
    ...api.queryOptions('get', '/api/people/choices', { params: { query: { query } } }),
    placeholderData: (before) => before,
  });
  const items = found.data?.items ?? [];
  const label = (p: (typeof items)[number]) =>
    [p.name, p.externalId, p.maskedPhone].filter(Boolean).join(' · ');
  const offered = items.map((p) => ({ value: p.id, label: label(p) }));
  const missing = known.filter((p) => !items.some((item) => item.id === p.id));
  const data = [...missing.map((p) => ({ value: p.id, label: p.name })), ...offered];
  const everyone = ({ options }: { options: unknown[] }) => options as never;
  return { typed, setTyped, data, everyone, busy: found.isFetching };
}

interface OneProps {
  id?: string;
  label: string;
  description?: string;
  error?: string;
  value: string;
  known?: Person[];
  onChange: (id: string, name: string) => void;
}

/** Finds one person by name, number or phone. */
export function PersonPicker({ value, known = [], onChange, ...props }: OneProps) {
  const { t } = useTranslation();
  const { setTyped, data, everyone } = useChoices(known);
  return (
    <Select
      {...props}
      searchable
      allowDeselect={false}
      clearable
      data={data}
      value={value || null}
      filter={everyone}
      placeholder={t('common.findPerson')}
      nothingFoundMessage={t('common.nobodyFound')}
      onSearchChange={setTyped}
      onChange={(id, option) => onChange(id ?? '', option?.label ?? '')}
    />
  );
}

interface ManyProps extends Omit<OneProps, 'value' | 'onChange'> {
  value: string[];
  onChange: (ids: string[]) => void;
}

export function PeoplePicker({ value, known = [], onChange, ...props }: ManyProps) {
  const { t } = useTranslation();
  const { typed, setTyped, data, everyone } = useChoices(known);
  return (
    <MultiSelect
      {...props}
      searchable
      data={data}
      value={value}
      filter={everyone}
      searchValue={typed}
      placeholder={value.length === 0 ? t('common.findPerson') : undefined}
      nothingFoundMessage={t('common.nobodyFound')}
      onSearchChange={setTyped}
      onChange={onChange}
    />
  );
}
