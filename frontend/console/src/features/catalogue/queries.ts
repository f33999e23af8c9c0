import { infiniteQueryOptions, queryOptions } from '@tanstack/react-query';
import { api, client, type Schemas } from '@/lib/api';
import type { ProductState } from './states';

export type Product = Schemas['ProductView'];
export type ProductLine = Schemas['ProductRow'];
export type Availability = ProductLine['availability'];
export type StockRow = Schemas['StockRow'];

export interface ProductsSearch {
  query?: string;
  state?: ProductState;
}

export const shopQuery = (id: string) =>
  api.queryOptions('get', '/api/shops/{id}', { params: { path: { id } } });

export const frontQuery = (id: string) =>
  api.queryOptions('get', '/api/shops/{id}/front', { params: { path: { id } } });

export const productQuery = (id: string, product: string) =>
  api.queryOptions('get', '/api/shops/{id}/products/{product}', { params: { path: { id, product } } });

export const productsQuery = (id: string, search: ProductsSearch) =>
  infiniteQueryOptions({
    queryKey: ['get', '/api/shops/products', { id, list: search }],
    queryFn: async ({ pageParam, signal }) => {
      const answer = await client.GET('/api/shops/{id}/products', {
        params: { path: { id }, query: { ...search, cursor: pageParam } },
        signal,
      });
      if (!answer.data) throw new Error('no answer');
      return answer.data;
    },
    initialPageParam: undefined as string | undefined,
    getNextPageParam: (page) => page.next ?? undefined,
  });

/** Everything the shop ever counted, by SKU. */
export const stockQuery = (id: string) =>
  queryOptions({
    queryKey: ['get', '/api/shops/stock', id],
    queryFn: async ({ signal }) => {
      const bySku = new Map<string, StockRow>();
      let cursor: string | undefined;
      do {
        const { data } = await client.GET('/api/shops/{id}/stock', {
          params: { path: { id }, query: { cursor } },
          signal,
        });
        for (const row of data?.items ?? []) bySku.set(row.sku, row);
        cursor = data?.next ?? undefined;
      } while (cursor);
      return bySku;
    },
  });
