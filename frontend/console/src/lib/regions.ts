import { language } from './i18n';

export interface RegionName {
  code: string;
  name: string;
  englishName: string;
}

export const regionName = (region: RegionName) =>
  language() === 'en' && region.englishName ? region.englishName : region.name;
