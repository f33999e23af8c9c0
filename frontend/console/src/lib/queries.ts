import { api } from './api';
import { QueryClient } from '@tanstack/react-query';
import { Problem } from './problem';

/** Failures the server has decided are final; only the network is worth asking twice. */
export const queryClient = new QueryClient({
  defaultOptions: {
    queries: {
      staleTime: 20_000,
      refetchOnWindowFocus: false,
      retry: (count, error) => count < 2 && !(error instanceof Problem && error.isFinal),
    },
  },
});

/** After a write, every read below these paths is asked again. */
export function refresh(...paths: string[]) {
  return queryClient.invalidateQueries({
    predicate: ({ queryKey }) =>
      paths.some((path) => typeof queryKey[1] === 'string' && queryKey[1].startsWith(path)),
  });
}

/** How a shop's parcels reach its buyers. */
export const shippingQuery = (id: string) =>
  api.queryOptions('get', '/api/shops/{id}/shipping', { params: { path: { id } } });
