import { useQuery } from '@tanstack/react-query';
import { RegionPicker } from '@/components/region-picker';
import { api } from '@/lib/api';

interface Props {
  label: string;
  placeholder: string;
  value: string | undefined;
  onChange: (code: string | undefined) => void;
}

/** A region in a line of filters; one that came with the address is looked up by its code. */
export function RegionFilter({ label, placeholder, value, onChange }: Props) {
  const named = useQuery({
    ...api.queryOptions('get', '/api/regions', { params: { query: { query: value } } }),
    enabled: Boolean(value),
  });
  return (
    <RegionPicker
      aria-label={label}
      placeholder={placeholder}
      clearable
      value={value ?? ''}
      known={named.data?.items.filter((region) => region.code === value)}
      onChange={(code) => onChange(code || undefined)}
    />
  );
}
