import { createRoute, lazyRouteComponent } from '@tanstack/react-router';
import { frame } from './root';
import { text } from './search';

const list = createRoute({
  getParentRoute: () => frame,
  path: '/imports',
  component: lazyRouteComponent(() => import('@/features/marketplace/imports-page'), 'ImportsPage'),
});

const begin = createRoute({
  getParentRoute: () => frame,
  path: '/imports/new',
  validateSearch: (search: Record<string, unknown>): { shop?: string } => ({ shop: text(search.shop) }),
  component: lazyRouteComponent(() => import('@/features/marketplace/new-import-page'), 'NewImportPage'),
});

const one = createRoute({
  getParentRoute: () => frame,
  path: '/imports/$import',
  component: lazyRouteComponent(() => import('@/features/marketplace/import-page'), 'ImportPage'),
});

const rows = createRoute({
  getParentRoute: () => frame,
  path: '/imports/$import/rows',
  validateSearch: (search: Record<string, unknown>): { from?: number } => ({
    from: Number.isInteger(search.from) && Number(search.from) > 0 ? Number(search.from) : undefined,
  }),
  component: lazyRouteComponent(() => import('@/features/marketplace/rows-page'), 'RowsPage'),
});

export const importRoutes = [list, begin, one, rows] as const;
