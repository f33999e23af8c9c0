import { useQueryClient } from '@tanstack/react-query';
import { api, client, type Schemas } from '@/lib/api';
import { told, typed } from '@/lib/bilingual';
import { refresh } from '@/lib/queries';

export type Front = Schemas['FrontView'];
export type FrontForm = Schemas['FrontForm'];
export type Task = Front['checklist'][number]['task'];

export const frontQuery = (id: string) =>
  api.queryOptions('get', '/api/shops/{id}/front', { params: { path: { id } } });

const retold = (text: { zh?: string | null; en?: string | null } | null | undefined) => told(typed(text));

/** What the shop says of itself now, as it is sent back. */
export function formOf(front: Front['front']): FrontForm {
  const { policies, holiday } = front ?? {};
  return {
    slug: front?.slug ?? '',
    englishName: front?.englishName,
    tagline: retold(front?.tagline),
    story: retold(front?.story),
    picture: front?.picture?.id,
    contact: front?.contact,
    sender: front?.sender,
    policies: policies && {
      shipping: retold(policies.shipping),
      returns: retold(policies.returns),
      privacy: retold(policies.privacy),
    },
    holiday: holiday && { ...holiday, message: retold(holiday.message) ?? {} },
    words: front?.words,
    paymentMode: front?.paymentMode,
  };
}

/** Saves one part of the front; what others changed meanwhile in the other parts stays. */
export function useSaveFront(id: string) {
  const queries = useQueryClient();
  return async (part: Partial<FrontForm>) => {
    const now = await queries.fetchQuery({ ...frontQuery(id), staleTime: 0 });
    const { data } = await client.PUT('/api/shops/{id}/front', {
      params: { path: { id } },
      body: { ...formOf(now.front), ...part },
    });
    if (data) queries.setQueryData(frontQuery(id).queryKey, data);
    void refresh('/api/shops');
  };
}
