import { createRoute, lazyRouteComponent } from '@tanstack/react-router';
import { frame } from './root';
import { text } from './search';

const list = createRoute({
  getParentRoute: () => frame,
  path: '/people',
  validateSearch: (search: Record<string, unknown>): { query?: string; role?: string } => ({
    query: text(search.query),
    role: text(search.role),
  }),
  component: lazyRouteComponent(() => import('@/features/people/people-list-page'), 'PeopleListPage'),
});

const create = createRoute({
  getParentRoute: () => frame,
  path: '/people/new',
  component: lazyRouteComponent(() => import('@/features/people/new-person-page'), 'NewPersonPage'),
});

const person = createRoute({
  getParentRoute: () => frame,
  path: '/people/$person',
  component: lazyRouteComponent(() => import('@/features/people/person-page'), 'PersonPage'),
});

export const peopleRoutes = [list, create, person] as const;
