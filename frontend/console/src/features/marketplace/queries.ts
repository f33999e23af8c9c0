import { infiniteQueryOptions } from '@tanstack/react-query';
import { api, client, type Schemas } from '@/lib/api';
import { refresh } from '@/lib/queries';

export type Import = Schemas['ImportView'];
export type ImportLine = Schemas['ImportRow'];

export const statuses = ['reading', 'preview', 'committing', 'committed', 'failed'] as const;
export type ImportStatus = (typeof statuses)[number];

export const statusOf = ({ status }: { status: string }): ImportStatus =>
  statuses.find((one) => one === status) ?? 'failed';

const POLL = 700;

/** One import, asked again while the server works on it. */
export const importQuery = (id: string) => ({
  ...api.queryOptions('get', '/api/marketplace-imports/{id}', { params: { path: { id } } }),
  refetchInterval: ({ state }: { state: { data?: Import } }) =>
    state.data && ['reading', 'committing'].includes(state.data.status) ? POLL : (false as const),
});

export const importsQuery = (shop?: string) =>
  infiniteQueryOptions({
    queryKey: ['get', '/api/marketplace-imports', { shop }],
    queryFn: async ({ pageParam, signal }) => {
      const answer = await client.GET('/api/marketplace-imports', {
        params: { query: { shop, cursor: pageParam } },
        signal,
      });
      if (!answer.data) throw new Error('no answer');
      return answer.data;
    },
    initialPageParam: undefined as string | undefined,
    getNextPageParam: (page) => page.next ?? undefined,
  });

export const rowsQuery = (id: string, from: number) =>
  api.queryOptions('get', '/api/marketplace-imports/{id}/rows', {
    params: { path: { id }, query: { from } },
  });

/** Committed sales change every figure. */
export const refreshFigures = () =>
  refresh('/api/marketplace-imports', '/api/revenue', '/api/impact', '/api/shops');
