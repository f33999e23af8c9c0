import type { TFunction } from 'i18next';
import { minorOf, typedOf } from '@/lib/amount';
import type { Schemas } from '@/lib/api';

export type ShippingPlan = Schemas['ShippingView'];

/** A zone as it is typed. */
export interface ZoneDraft {
  name: string;
  provinces: string[];
  firstKg: string;
  additionalKg: string;
  freeOver: string;
  places: string[];
  surcharge: string;
}

export const blankZone: ZoneDraft = {
  name: '',
  provinces: [],
  firstKg: '',
  additionalKg: '',
  freeOver: '',
  places: [],
  surcharge: '',
};

export const zoneDraftOf = (zone: ShippingPlan['zones'][number], currency: string): ZoneDraft => ({
  name: zone.name,
  provinces: zone.provinces,
  firstKg: typedOf(zone.firstKg, currency),
  additionalKg: typedOf(zone.additionalKg, currency),
  freeOver: typedOf(zone.freeOver, currency),
  places: zone.remote?.places ?? [],
  surcharge: typedOf(zone.remote?.surcharge, currency),
});

export function zoneOf(zone: ZoneDraft, currency: string): Schemas['ZoneForm'] {
  const surcharge = minorOf(zone.surcharge, currency);
  return {
    name: zone.name.trim(),
    provinces: zone.provinces,
    firstKg: minorOf(zone.firstKg, currency) ?? 0,
    additionalKg: minorOf(zone.additionalKg, currency) ?? 0,
    freeOver: minorOf(zone.freeOver, currency),
    remote: zone.places.length > 0 && surcharge !== null ? { places: zone.places, surcharge } : null,
  };
}

/** What keeps a zone from being saved. */
export function zoneFault(zone: ZoneDraft, currency: string, t: TFunction): string | undefined {
  const name = zone.name.trim();
  const isAmount = (typed: string) => minorOf(typed, currency) !== null;
  if (!name) return t('shipping.fault.name');
  if (zone.provinces.length === 0) return t('shipping.fault.provinces', { name });
  if (!isAmount(zone.firstKg) || !isAmount(zone.additionalKg)) return t('shipping.fault.price', { name });
  if (zone.freeOver.trim() && !minorOf(zone.freeOver, currency))
    return t('shipping.fault.freeOver', { name });
  if (zone.places.length > 0 && !minorOf(zone.surcharge, currency))
    return t('shipping.fault.surcharge', { name });
  return undefined;
}
