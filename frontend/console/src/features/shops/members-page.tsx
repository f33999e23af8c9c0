import { useQuery, useQueryClient } from '@tanstack/react-query';
import { getRouteApi, useNavigate } from '@tanstack/react-router';
import { useTranslation } from 'react-i18next';
import { Loaded } from '@/components/feedback';
import { Form } from '@/components/form';
import { TextLink } from '@/components/link';
import { Page } from '@/components/page';
import { toast } from '@/components/toasts';
import { client } from '@/lib/api';
import { useForm } from '@/lib/form';
import { refresh } from '@/lib/queries';
import { useToday } from '@/lib/today';
import { shopQuery, type Shop } from './queries';
import { ShareEditor } from './share-editor';
import { draftsOf, formsOf, shareError } from './share-faults';
import type { ShareDraft } from './shares';

const route = getRouteApi('/frame/shops/$shop/members');

/** Who shares the shop, from when to when. */
export function MembersPage() {
  const { t } = useTranslation();
  const { shop: id } = route.useParams();
  const found = useQuery(shopQuery(id));
  return (
    <Page
      title={t('shops.changeShares')}
      back={
        <TextLink to="/shops/$shop" params={{ shop: id }}>
          {found.data?.name ?? t('common.back')}
        </TextLink>
      }
      facts={t('shops.sharesMatter')}
    >
      <Loaded query={found}>{(shop) => <MembersForm shop={shop} />}</Loaded>
    </Page>
  );
}

function MembersForm({ shop }: { shop: Shop }) {
  const { t } = useTranslation();
  const navigate = useNavigate();
  const queries = useQueryClient();
  const today = useToday();
  const form = useForm<{ members: ShareDraft[] }>({
    initial: { members: draftsOf(shop.members) },
    draft: `shop-members-${shop.id}`,
    check: ({ members }) => ({ members: shareError(members, t) }),
  });
  const leave = () => void navigate({ to: '/shops/$shop', params: { shop: shop.id } });
  const save = async () => {
    const done = await form.submit(async ({ members }) => {
      const { data } = await client.PUT('/api/shops/{id}/members', {
        params: { path: { id: shop.id } },
        body: { members: formsOf(members) },
      });
      if (data) queries.setQueryData(shopQuery(shop.id).queryKey, data);
    });
    if (!done) return;
    void refresh('/api/shops', '/api/revenue', '/api/impact');
    toast(t('common.saved'));
    leave();
  };
  return (
    <Form form={form} deed={t('shops.saveShares')} wide onSubmit={() => void save()} onCancel={leave}>
      <ShareEditor
        shares={form.values.members}
        begins={today}
        error={form.errors.members}
        onChange={(members) => form.set('members', members)}
      />
    </Form>
  );
}
