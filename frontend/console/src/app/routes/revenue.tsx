import { createRoute, lazyRouteComponent } from '@tanstack/react-router';
import { readSearch } from '@/features/revenue/filter';
import { frame } from './root';

const review = createRoute({
  getParentRoute: () => frame,
  path: '/revenue',
  validateSearch: readSearch,
  component: lazyRouteComponent(() => import('@/features/revenue/revenue-page'), 'RevenuePage'),
});

const sales = createRoute({
  getParentRoute: () => frame,
  path: '/revenue/sales',
  validateSearch: readSearch,
  component: lazyRouteComponent(() => import('@/features/revenue/sales-page'), 'SalesPage'),
});

const sale = createRoute({
  getParentRoute: () => frame,
  path: '/revenue/sale',
  validateSearch: (search: Record<string, unknown>) => ({
    ...readSearch(search),
    id: typeof search.id === 'string' ? search.id : '',
  }),
  component: lazyRouteComponent(() => import('@/features/revenue/sale-page'), 'SalePage'),
});

export const revenueRoutes = [review, sales, sale] as const;
