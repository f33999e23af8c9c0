import { keepPreviousData } from '@tanstack/react-query';
import { api, type Schemas } from '@/lib/api';

export type Funnel = Schemas['FunnelView'];
export type FunnelStep = Funnel['steps'][number];
export type FunnelCohort = Funnel['cohorts'][number];
export type FunnelCounts = FunnelCohort['counts'];
export type Impact = Schemas['ImpactView'];
export type Comparison = Impact['comparison'];
export type Curve = Impact['curves'][number];

export interface ImpactSearch {
  region?: string;
  cohort?: string;
}

export const funnelQuery = ({ region, cohort }: ImpactSearch) => ({
  ...api.queryOptions('get', '/api/impact/funnel', { params: { query: { region, cohort } } }),
  placeholderData: keepPreviousData,
});

export const impactQuery = ({ region }: ImpactSearch) => ({
  ...api.queryOptions('get', '/api/impact/completion-sales', { params: { query: { region } } }),
  placeholderData: keepPreviousData,
});
