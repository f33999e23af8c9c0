import { useQuery, useSuspenseQuery } from '@tanstack/react-query';
import { api, type Schemas } from '@/lib/api';
import { refresh } from '@/lib/queries';

export type Cohort = Schemas['CohortView'];
export type CohortRow = Schemas['CohortRow'];
export type CohortStatus = CohortRow['status'];
export type Session = Cohort['sessions'][number];
export type RosterRow = Schemas['RosterRow'];
export type WaitingRow = Schemas['WaitingRow'];
export type Verdict = 'granted' | 'meets' | 'waiting' | 'short';

const at = (id: string) => ({ params: { path: { id } } });

export const cohortQuery = (id: string) => api.queryOptions('get', '/api/cohorts/{id}', at(id));
export const rosterQuery = (id: string) => api.queryOptions('get', '/api/cohorts/{id}/roster', at(id));
export const completionQuery = (id: string) =>
  api.queryOptions('get', '/api/cohorts/{id}/completion', at(id));
export const selectionQuery = (id: string) => api.queryOptions('get', '/api/cohorts/{id}/selection', at(id));
export const sheetQuery = (id: string, session: string) =>
  api.queryOptions('get', '/api/cohorts/{id}/sessions/{session}/attendance', {
    params: { path: { id, session } },
  });

export const useCohort = (id: string) => useQuery(cohortQuery(id));
/** Inside the layout of a cohort, which has loaded it already. */
export const useLoadedCohort = (id: string) => useSuspenseQuery(cohortQuery(id)).data;

/** Whatever was written about a cohort shows in lists, on the home page and in its tabs. */
export const refreshCohorts = () => refresh('/api/cohorts', '/api/my');
