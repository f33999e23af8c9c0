import { useQueryClient } from '@tanstack/react-query';
import { client } from '@/lib/api';
import { refresh } from '@/lib/queries';
import { firstCounts, formOf, type ProductDraft } from './draft';
import { productQuery, type Product } from './queries';
import type { ProductState } from './states';

/** What can be done to the products of a shop. */
export function useProductDeeds(shop: string, currency: string) {
  const queries = useQueryClient();
  const keep = (product: Product) => {
    queries.setQueryData(productQuery(shop, product.id).queryKey, product);
    void refresh('/api/shops');
    return product;
  };
  const path = { id: shop };

  const create = async (draft: ProductDraft) => {
    const { data } = await client.POST('/api/shops/{id}/products', {
      params: { path },
      body: formOf(draft, currency),
    });
    return data ? keep(data) : null;
  };

  const change = async (product: string, draft: ProductDraft) => {
    const { data } = await client.PUT('/api/shops/{id}/products/{product}', {
      params: { path: { ...path, product } },
      body: formOf(draft, currency),
    });
    return data ? keep(data) : null;
  };

  const move = async (product: string, state: ProductState) => {
    const { data } = await client.POST('/api/shops/{id}/products/{product}/state', {
      params: { path: { ...path, product } },
      body: { state },
    });
    if (data) keep(data);
  };

  /** The first counts of what is new, and the state it was saved for. */
  const follow = async (saved: Product, draft: ProductDraft, state: ProductState) => {
    for (const { sku, counted } of firstCounts(draft, saved))
      await client.PUT('/api/shops/{id}/stock', { params: { path }, body: { sku, seen: 0, counted } });
    if (saved.state !== state) await move(saved.id, state);
    void refresh('/api/shops');
  };

  return { create, change, move, follow };
}
