import { infiniteQueryOptions, keepPreviousData } from '@tanstack/react-query';
import { api, client } from '@/lib/api';
import type { Grain } from '@/lib/period';
import type { RevenueQuery, Side } from './filter';

export const summaryQuery = (query: RevenueQuery) =>
  api.queryOptions('get', '/api/revenue/summary', { params: { query } });

export const seriesQuery = (query: RevenueQuery, by: Grain) => ({
  ...api.queryOptions('get', '/api/revenue/series', { params: { query: { ...query, by } } }),
  placeholderData: keepPreviousData,
});

export const breakdownQuery = (query: RevenueQuery, by: Side) => ({
  ...api.queryOptions('get', '/api/revenue/breakdown', { params: { query: { ...query, by } } }),
  placeholderData: keepPreviousData,
});

export const salesQuery = (query: RevenueQuery) =>
  infiniteQueryOptions({
    queryKey: ['get', '/api/revenue/sales', query],
    queryFn: async ({ pageParam, signal }) => {
      const answer = await client.GET('/api/revenue/sales', {
        params: { query: { ...query, cursor: pageParam } },
        signal,
      });
      if (!answer.data) throw new Error('no answer');
      return answer.data;
    },
    initialPageParam: undefined as string | undefined,
    getNextPageParam: (page) => page.next ?? undefined,
  });

export const saleQuery = (id: string) =>
  api.queryOptions('get', '/api/revenue/sales/one', { params: { query: { id } } });
