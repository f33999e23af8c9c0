import { Button, NativeSelect, TextInput } from '@mantine/core';
import { useDebouncedCallback } from '@mantine/hooks';
import { IconSearch } from '@tabler/icons-react';
import { useState, type ReactNode } from 'react';
import { useTranslation } from 'react-i18next';
import classes from './filters.module.css';

/** One line of filters; their values live in the address. */
export function Filters({
  active,
  onClear,
  children,
}: {
  active: boolean;
  onClear: () => void;
  children: ReactNode;
}) {
  const { t } = useTranslation();
  return (
    <div className={classes.filters} role="search">
      {children}
      {active && (
        <Button variant="subtle" onClick={onClear}>
          {t('common.clearFilters')}
        </Button>
      )}
    </div>
  );
}

/** Searches while one types, a moment after the last key. */
export function SearchFilter({
  label,
  value,
  onChange,
}: {
  label: string;
  value: string;
  onChange: (value: string) => void;
}) {
  const [typed, setTyped] = useState(value);
  const [seen, setSeen] = useState(value);
  if (seen !== value) {
    setSeen(value);
    setTyped(value);
  }
  const tell = useDebouncedCallback(onChange, 300);
  return (
    <TextInput
      className={classes.search}
      type="search"
      aria-label={label}
      placeholder={label}
      leftSection={<IconSearch size={16} aria-hidden />}
      value={typed}
      onChange={(event) => {
        setTyped(event.currentTarget.value);
        tell(event.currentTarget.value);
      }}
    />
  );
}

interface ChoiceProps {
  label: string;
  value: string;
  options: { value: string; label: string }[];
  onChange: (value: string) => void;
}

/** A filter with few answers; the empty one means all. */
export function ChoiceFilter({ label, value, options, onChange }: ChoiceProps) {
  const { t } = useTranslation();
  const all = { value: '', label: t('common.filterAll', { label }) };
  return (
    <NativeSelect
      aria-label={label}
      value={value}
      data={[all, ...options]}
      onChange={(event) => onChange(event.currentTarget.value)}
    />
  );
}
