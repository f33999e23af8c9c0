import { infiniteQueryOptions } from '@tanstack/react-query';
import { api, client, type Schemas } from '@/lib/api';

export type Shop = Schemas['ShopView'];
export type ShopLine = Schemas['ShopRow'];
export type Member = Shop['members'][number];
export type ShopStatus = Shop['status'];

export const shopStatuses: ShopStatus[] = ['PENDING', 'OPEN', 'PAUSED', 'CLOSED'];

export interface ShopsSearch {
  query?: string;
  region?: string;
  status?: ShopStatus;
  platform?: string;
}

export const shopsQuery = (search: ShopsSearch) =>
  infiniteQueryOptions({
    queryKey: ['get', '/api/shops', { list: search }],
    queryFn: async ({ pageParam, signal }) => {
      const answer = await client.GET('/api/shops', {
        params: { query: { ...search, cursor: pageParam } },
        signal,
      });
      if (!answer.data) throw new Error('no answer');
      return answer.data;
    },
    initialPageParam: undefined as string | undefined,
    getNextPageParam: (page) => page.next ?? undefined,
  });

export const shopQuery = (id: string) =>
  api.queryOptions('get', '/api/shops/{id}', { params: { path: { id } } });
