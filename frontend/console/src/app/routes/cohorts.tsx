import { createRoute, lazyRouteComponent } from '@tanstack/react-router';
import { frame } from './root';
import { text } from './search';

const list = createRoute({
  getParentRoute: () => frame,
  path: '/cohorts',
  validateSearch: (
    search: Record<string, unknown>,
  ): { query?: string; status?: string; region?: string } => ({
    query: text(search.query),
    status: text(search.status),
    region: text(search.region),
  }),
  component: lazyRouteComponent(() => import('@/features/cohorts/cohort-list-page'), 'CohortListPage'),
});

const create = createRoute({
  getParentRoute: () => frame,
  path: '/cohorts/new',
  component: lazyRouteComponent(() => import('@/features/cohorts/edit-cohort-page'), 'NewCohortPage'),
});

const edit = createRoute({
  getParentRoute: () => frame,
  path: '/cohorts/$cohort/edit',
  component: lazyRouteComponent(() => import('@/features/cohorts/edit-cohort-page'), 'EditCohortPage'),
});

/** One cohort; its tabs are pages of their own, each with an address. */
const cohort = createRoute({
  getParentRoute: () => frame,
  path: '/cohorts/$cohort',
  component: lazyRouteComponent(() => import('@/features/cohorts/cohort-layout'), 'CohortLayout'),
});

const overview = createRoute({
  getParentRoute: () => cohort,
  path: '/',
  component: lazyRouteComponent(() => import('@/features/cohorts/overview-tab'), 'OverviewTab'),
});

const roster = createRoute({
  getParentRoute: () => cohort,
  path: '/roster',
  component: lazyRouteComponent(() => import('@/features/cohorts/roster-tab'), 'RosterTab'),
});

const timetable = createRoute({
  getParentRoute: () => cohort,
  path: '/timetable',
  component: lazyRouteComponent(() => import('@/features/cohorts/timetable-tab'), 'TimetableTab'),
});

const attendance = createRoute({
  getParentRoute: () => cohort,
  path: '/attendance',
  component: lazyRouteComponent(() => import('@/features/cohorts/attendance-tab'), 'AttendanceTab'),
});

const completion = createRoute({
  getParentRoute: () => cohort,
  path: '/completion',
  component: lazyRouteComponent(() => import('@/features/cohorts/completion-tab'), 'CompletionTab'),
});

const selection = createRoute({
  getParentRoute: () => cohort,
  path: '/selection',
  component: lazyRouteComponent(() => import('@/features/cohorts/selection-tab'), 'SelectionTab'),
});

const sheet = createRoute({
  getParentRoute: () => frame,
  path: '/cohorts/$cohort/sessions/$session',
  component: lazyRouteComponent(() => import('@/features/cohorts/sheet-page'), 'SheetPage'),
});

const scores = createRoute({
  getParentRoute: () => frame,
  path: '/cohorts/$cohort/scores',
  component: lazyRouteComponent(() => import('@/features/cohorts/scores-page'), 'ScoresPage'),
});

const importing = createRoute({
  getParentRoute: () => frame,
  path: '/cohorts/$cohort/import/$kind',
  component: lazyRouteComponent(() => import('@/features/cohorts/import-page'), 'ImportPage'),
});

const signInCodes = createRoute({
  getParentRoute: () => frame,
  path: '/cohorts/$cohort/sign-in-codes',
  component: lazyRouteComponent(() => import('@/features/cohorts/sign-in-codes-page'), 'SignInCodesPage'),
});

const certificate = createRoute({
  getParentRoute: () => frame,
  path: '/cohorts/$cohort/certificates/$account',
  component: lazyRouteComponent(() => import('@/features/cohorts/certificate-page'), 'CertificatePage'),
});

export const cohortRoutes = [
  list,
  create,
  edit,
  cohort.addChildren([overview, roster, timetable, attendance, completion, selection]),
  sheet,
  scores,
  importing,
  signInCodes,
  certificate,
] as const;
