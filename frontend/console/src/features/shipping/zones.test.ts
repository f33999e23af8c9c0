import i18next from 'i18next';
import { expect, it } from 'vitest';
import { blankZone, zoneDraftOf, zoneFault, zoneOf } from './zones';

const near = { ...blankZone, name: 'Near', provinces: ['62', '64'], firstKg: '8', additionalKg: '2.5' };
const faultOf = (zone: typeof near) => zoneFault(zone, 'CNY', i18next.t);

it('a zone is sent in minor units, without what was left empty', () => {
  expect(zoneOf(near, 'CNY')).toEqual({
    name: 'Near',
    provinces: ['62', '64'],
    firstKg: 800,
    additionalKg: 250,
    freeOver: null,
    remote: null,
  });
});

it('a zone comes back as it was saved', () => {
  const far = { ...near, freeOver: '99', places: ['6229'], surcharge: '5' };
  expect(zoneDraftOf(zoneOf(far, 'CNY'), 'CNY')).toEqual({ ...far, additionalKg: '2.50' });
});

it('a zone needs a name, provinces and prices; nothing is a price, too', () => {
  expect(faultOf(near)).toBeUndefined();
  expect(faultOf({ ...near, firstKg: '0' })).toBeUndefined();
  expect(faultOf({ ...near, name: ' ' })).toBeTruthy();
  expect(faultOf({ ...near, provinces: [] })).toBeTruthy();
  expect(faultOf({ ...near, firstKg: '' })).toBeTruthy();
  expect(faultOf({ ...near, freeOver: '0' })).toBeTruthy();
  expect(faultOf({ ...near, places: ['6229'] })).toBeTruthy();
});
