import { NativeSelect } from '@mantine/core';
import { useQuery } from '@tanstack/react-query';
import { useTranslation } from 'react-i18next';
import { api } from '@/lib/api';
import { regionName } from '@/lib/regions';

const lengths = [2, 4, 6] as const;
const words = ['province', 'city', 'county'] as const;

interface Props {
  name: string;
  /** A code of any level; it is a county once six digits long. */
  value: string;
  error?: string;
  onChange: (code: string) => void;
}

/** Province, city, county: each list holds what lies within the one before. */
export function PlacePicker({ name, value, error, onChange }: Props) {
  return (
    <>
      {words.map((word, level) => (
        <Level
          key={word}
          id={level === 0 ? `field-${name}` : `field-${name}-${word}`}
          word={word}
          under={value.slice(0, lengths[level - 1] ?? 0)}
          ready={level === 0 || value.length >= (lengths[level - 1] ?? 0)}
          value={value.length >= (lengths[level] ?? 0) ? value.slice(0, lengths[level]) : ''}
          error={level === 2 ? error : undefined}
          onChange={onChange}
        />
      ))}
    </>
  );
}

interface LevelProps {
  id: string;
  word: (typeof words)[number];
  under: string;
  ready: boolean;
  value: string;
  error?: string;
  onChange: (code: string) => void;
}

function Level({ id, word, under, ready, value, error, onChange }: LevelProps) {
  const { t } = useTranslation();
  const found = useQuery({ ...regionsUnder(under), enabled: ready });
  const items = ready ? (found.data?.items ?? []) : [];
  return (
    <NativeSelect
      id={id}
      label={t(`common.place.${word}`)}
      disabled={!ready}
      error={error}
      value={value}
      data={[
        { value: '', label: t('common.place.choose') },
        ...items.map((region) => ({ value: region.code, label: regionName(region) })),
      ]}
      onChange={(event) => onChange(event.currentTarget.value || under)}
    />
  );
}

/** The regions one level below; without a code the provinces. */
export const regionsUnder = (under: string) => ({
  ...api.queryOptions('get', '/api/regions', { params: { query: under ? { under } : {} } }),
  staleTime: Infinity,
});
