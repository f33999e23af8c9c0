import { Button, TextInput } from '@mantine/core';
import { IconPlus, IconTrash } from '@tabler/icons-react';
import { useTranslation } from 'react-i18next';
import { FieldGroup } from '@/components/field-group';
import { currencySymbol } from '@/lib/format';
import { ProvinceTicks } from './province-ticks';
import { RemotePlaces } from './remote-places';
import { blankZone, type ZoneDraft } from './zones';
import classes from './shipping.module.css';

interface Props {
  zones: ZoneDraft[];
  currency: string;
  error?: string;
  onChange: (zones: ZoneDraft[]) => void;
}

/** Provinces to which a parcel costs the same, each group with its prices. */
export function ZoneList({ zones, currency, error, onChange }: Props) {
  const { t } = useTranslation();
  return (
    <FieldGroup name="zones" legend={t('shipping.zones')} error={error}>
      {zones.length === 0 && <p className={classes.hint}>{t('shipping.noZones')}</p>}
      {zones.map((zone, at) => (
        <ZoneFields
          key={at}
          zone={zone}
          currency={currency}
          taken={zones.flatMap((other, i) => (i === at ? [] : other.provinces))}
          onChange={(next) => onChange(zones.map((one, i) => (i === at ? { ...one, ...next } : one)))}
          onRemove={() => onChange(zones.filter((_, i) => i !== at))}
        />
      ))}
      <Button
        variant="default"
        leftSection={<IconPlus size={16} aria-hidden />}
        onClick={() => onChange([...zones, blankZone])}
      >
        {t('shipping.addZone')}
      </Button>
    </FieldGroup>
  );
}

interface ZoneProps {
  zone: ZoneDraft;
  currency: string;
  /** Provinces of the other zones. */
  taken: string[];
  onChange: (next: Partial<ZoneDraft>) => void;
  onRemove: () => void;
}

function ZoneFields({ zone, currency, taken, onChange, onRemove }: ZoneProps) {
  const { t } = useTranslation();
  const amount = (name: 'firstKg' | 'additionalKg' | 'freeOver') => ({
    leftSection: currencySymbol(currency),
    inputMode: 'decimal' as const,
    autoComplete: 'off',
    maxLength: 12,
    value: zone[name],
    onChange: (event: { currentTarget: { value: string } }) =>
      onChange({ [name]: event.currentTarget.value }),
  });
  return (
    <div className={classes.zone} role="group" aria-label={zone.name}>
      <TextInput
        label={t('shipping.zoneName')}
        maxLength={40}
        value={zone.name}
        onChange={(event) => onChange({ name: event.currentTarget.value })}
      />
      <div className={classes.prices}>
        <TextInput label={t('shipping.firstKg')} {...amount('firstKg')} />
        <TextInput label={t('shipping.additionalKg')} {...amount('additionalKg')} />
        <TextInput label={t('common.optional', { label: t('shipping.freeOver') })} {...amount('freeOver')} />
      </div>
      <ProvinceTicks
        chosen={zone.provinces}
        taken={taken}
        onChange={(provinces) =>
          onChange({
            provinces,
            places: zone.places.filter((place) => provinces.includes(place.slice(0, 2))),
          })
        }
      />
      <RemotePlaces zone={zone} currency={currency} onChange={onChange} />
      <Button variant="subtle" leftSection={<IconTrash size={16} aria-hidden />} onClick={onRemove}>
        {t('shipping.removeZone', { name: zone.name })}
      </Button>
    </div>
  );
}
