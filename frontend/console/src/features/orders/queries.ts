import { infiniteQueryOptions } from '@tanstack/react-query';
import { api, client, type Schemas } from '@/lib/api';
import { refresh } from '@/lib/queries';

export type Order = Schemas['OrderView'];
export type OrderLine = Order['lines'][number];
export type OrderRow = Schemas['OrderRow'];
export type OrderState = Order['state'];
export type Coupon = Schemas['CouponView'];
export type Carrier = NonNullable<Order['parcels'][number]['carrier']>;

export const groups = ['TO_SHIP', 'WAITING', 'SHIPPED', 'DONE', 'ALL'] as const;
export type Group = (typeof groups)[number];

export const carriers: Carrier[] = ['SF', 'YTO', 'ZTO', 'YUNDA', 'EMS', 'JD', 'STO', 'JT', 'OTHER'];

export const deskQuery = (id: string) =>
  api.queryOptions('get', '/api/shops/{id}/desk', { params: { path: { id } } });

export const ordersQuery = (id: string, group: Group, query?: string) =>
  infiniteQueryOptions({
    queryKey: ['get', '/api/shops/{id}/orders', { id, group, query }],
    queryFn: async ({ pageParam, signal }) => {
      const answer = await client.GET('/api/shops/{id}/orders', {
        params: { path: { id }, query: { group, query, cursor: pageParam } },
        signal,
      });
      if (!answer.data) throw new Error('no answer');
      return answer.data;
    },
    initialPageParam: undefined as string | undefined,
    getNextPageParam: (page) => page.next ?? undefined,
  });

/** Read again every few seconds while money is on its way back. */
export const orderQuery = (id: string, order: string) =>
  api.queryOptions(
    'get',
    '/api/shops/{id}/orders/{order}',
    { params: { path: { id, order } } },
    { refetchInterval: ({ state }) => (state.data && isUnderWay(state.data) ? 3_000 : false) },
  );

const isUnderWay = (order: Order) =>
  order.cancelling || order.refunds.some(({ state }) => state === 'APPROVED' || state === 'SUBMITTED');

export const couponsQuery = (id: string) =>
  api.queryOptions('get', '/api/shops/{id}/coupons', { params: { path: { id } } });

/** What is done with an order changes lists, figures and the desk. */
export const refreshOrders = () => refresh('/api/shops/{id}', '/api/revenue');

/** Names one wish, so that a second tap or a lost answer does not do it twice. */
export const newKey = () =>
  Array.from(crypto.getRandomValues(new Uint8Array(16)), (byte) => byte.toString(16).padStart(2, '0')).join(
    '',
  );
