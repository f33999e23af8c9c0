import { ActionIcon, TextInput } from '@mantine/core';
import { IconX } from '@tabler/icons-react';
import { useQuery } from '@tanstack/react-query';
import { useTranslation } from 'react-i18next';
import { RegionPicker } from '@/components/region-picker';
import { api } from '@/lib/api';
import { currencySymbol } from '@/lib/format';
import { regionName } from '@/lib/regions';
import type { ZoneDraft } from './zones';
import classes from './shipping.module.css';

interface Props {
  zone: ZoneDraft;
  currency: string;
  onChange: (next: Partial<ZoneDraft>) => void;
}

/** Cities and counties of a zone to which carriers charge more. */
export function RemotePlaces({ zone, currency, onChange }: Props) {
  const { t } = useTranslation();
  const { places, provinces, surcharge } = zone;
  const add = (code: string) => {
    const fits = [4, 6].includes(code.length) && provinces.includes(code.slice(0, 2));
    if (fits && !places.includes(code)) onChange({ places: [...places, code] });
  };
  return (
    <details className={classes.remote} open={places.length > 0}>
      <summary>{t('common.optional', { label: t('shipping.remote') })}</summary>
      <div className={classes.narrow}>
        {places.length > 0 && (
          <ul className={classes.places}>
            {places.map((code) => (
              <li key={code}>
                <PlaceName code={code} />
                <ActionIcon
                  variant="subtle"
                  aria-label={t('common.remove')}
                  onClick={() => onChange({ places: places.filter((one) => one !== code) })}
                >
                  <IconX size={16} aria-hidden />
                </ActionIcon>
              </li>
            ))}
          </ul>
        )}
        <RegionPicker
          label={t('shipping.addRemote')}
          description={t('shipping.addRemoteHint')}
          value=""
          onChange={add}
        />
        <TextInput
          label={t('shipping.surcharge')}
          leftSection={currencySymbol(currency)}
          inputMode="decimal"
          maxLength={12}
          value={surcharge}
          onChange={(event) => onChange({ surcharge: event.currentTarget.value })}
        />
      </div>
    </details>
  );
}

function PlaceName({ code }: { code: string }) {
  const found = useQuery({
    ...api.queryOptions('get', '/api/regions', { params: { query: { query: code } } }),
    staleTime: Infinity,
  });
  const region = found.data?.items.find((one) => one.code === code);
  return <span>{region ? regionName(region) : code}</span>;
}
