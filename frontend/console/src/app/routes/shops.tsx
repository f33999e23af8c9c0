import { createRoute, lazyRouteComponent } from '@tanstack/react-router';
import type { Schemas } from '@/lib/api';
import { frame } from './root';
import { text } from './search';

type ShopStatus = Schemas['ShopView']['status'];
const shopStatuses: ShopStatus[] = ['PENDING', 'OPEN', 'PAUSED', 'CLOSED'];

const list = createRoute({
  getParentRoute: () => frame,
  path: '/shops',
  validateSearch: (
    search: Record<string, unknown>,
  ): { query?: string; region?: string; status?: ShopStatus; platform?: string } => ({
    query: text(search.query),
    region: text(search.region),
    status: shopStatuses.find((one) => one === search.status),
    platform: text(search.platform),
  }),
  component: lazyRouteComponent(() => import('@/features/shops/shops-page'), 'ShopsPage'),
});

const create = createRoute({
  getParentRoute: () => frame,
  path: '/shops/new',
  component: lazyRouteComponent(() => import('@/features/shops/new-shop-page'), 'NewShopPage'),
});

const shop = createRoute({
  getParentRoute: () => frame,
  path: '/shops/$shop',
  component: lazyRouteComponent(() => import('@/app/shop-page'), 'ComposedShopPage'),
});

const edit = createRoute({
  getParentRoute: () => frame,
  path: '/shops/$shop/edit',
  component: lazyRouteComponent(() => import('@/features/shops/edit-shop-page'), 'EditShopPage'),
});

const members = createRoute({
  getParentRoute: () => frame,
  path: '/shops/$shop/members',
  component: lazyRouteComponent(() => import('@/features/shops/members-page'), 'MembersPage'),
});

export const shopRoutes = [list, create, shop, edit, members] as const;
