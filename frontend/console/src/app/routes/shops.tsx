import { createRoute, lazyRouteComponent } from '@tanstack/react-router';
import type { Schemas } from '@/lib/api';
import { frame } from './root';
import { text } from './search';

type ShopStatus = Schemas['ShopView']['status'];
const shopStatuses: ShopStatus[] = ['PENDING', 'OPEN', 'PAUSED', 'CLOSED'];

const orderGroups = ['TO_SHIP', 'WAITING', 'SHIPPED', 'DONE', 'ALL'] as const;
type OrderGroup = (typeof orderGroups)[number];

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

const desk = createRoute({
  getParentRoute: () => frame,
  path: '/shops/$shop/desk',
  component: lazyRouteComponent(() => import('@/features/orders/desk-page'), 'DeskPage'),
});

const orders = createRoute({
  getParentRoute: () => frame,
  path: '/shops/$shop/orders',
  validateSearch: (search: Record<string, unknown>): { group?: OrderGroup; query?: string } => ({
    group: orderGroups.find((one) => one === search.group),
    query: text(search.query),
  }),
  component: lazyRouteComponent(() => import('@/features/orders/orders-page'), 'OrdersPage'),
});

const order = createRoute({
  getParentRoute: () => frame,
  path: '/shops/$shop/orders/$order',
  component: lazyRouteComponent(() => import('@/features/orders/order-page'), 'OrderPage'),
});

const slip = createRoute({
  getParentRoute: () => frame,
  path: '/shops/$shop/orders/$order/slip',
  component: lazyRouteComponent(() => import('@/features/orders/slip-page'), 'SlipPage'),
});

const shipments = createRoute({
  getParentRoute: () => frame,
  path: '/shops/$shop/shipments',
  component: lazyRouteComponent(() => import('@/features/orders/shipments-page'), 'ShipmentsPage'),
});

const coupons = createRoute({
  getParentRoute: () => frame,
  path: '/shops/$shop/coupons',
  component: lazyRouteComponent(() => import('@/features/orders/coupons-page'), 'CouponsPage'),
});

export const shopRoutes = [
  list,
  create,
  shop,
  edit,
  members,
  desk,
  orders,
  order,
  slip,
  shipments,
  coupons,
] as const;
