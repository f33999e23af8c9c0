import { useQuery, useSuspenseQuery } from '@tanstack/react-query';
import { api, type Schemas } from './api';

export type Role = Schemas['SessionView']['roles'][number];

/** Who is signed in, or null. */
export const sessionQuery = () => ({
  ...api.queryOptions('get', '/api/session'),
  staleTime: 5 * 60_000,
});

export const programmeQuery = () => ({
  ...api.queryOptions('get', '/api/programme'),
  staleTime: 10 * 60_000,
});

/** The person at the keyboard; only used behind the sign-in. */
export function useMe() {
  const me = useSuspenseQuery(sessionQuery()).data;
  if (!me) throw new Error('no session');
  return {
    ...me,
    is: (...roles: Role[]) => roles.some((role) => me.roles.includes(role)),
  };
}

export function useProgramme() {
  return useQuery(programmeQuery()).data;
}

/** What the banner of a demo programme says; an open line is only served because it is one. */
export const demoNotice = () =>
  window.isSecureContext ? ('common.demo' as const) : ('common.demoExposed' as const);

/** Where a person works: no grant names a region for trainees and instructors. */
export function regionsOf(me: Schemas['SessionView'], role: Role) {
  return me.scopes.flatMap((scope) => (scope.role === role && scope.region ? [scope.region] : []));
}
