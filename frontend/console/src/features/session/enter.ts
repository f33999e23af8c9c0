import type { Schemas } from '@/lib/api';
import { queryClient } from '@/lib/queries';
import { sessionQuery } from '@/lib/session';
import { announceSignedIn } from '@/lib/signed-out';

/** After the server let somebody in: who they are, asked anew. */
export async function enter(): Promise<Schemas['SessionView'] | null> {
  const me = await queryClient.fetchQuery({ ...sessionQuery(), staleTime: 0 });
  announceSignedIn();
  return me ?? null;
}
