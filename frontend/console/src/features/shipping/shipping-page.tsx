import { useQuery, useQueryClient } from '@tanstack/react-query';
import { getRouteApi, useNavigate } from '@tanstack/react-router';
import { useTranslation } from 'react-i18next';
import { Choices } from '@/components/choices';
import { Loaded, Note } from '@/components/feedback';
import { Form } from '@/components/form';
import { TextLink } from '@/components/link';
import { Page } from '@/components/page';
import { toast } from '@/components/toasts';
import { client } from '@/lib/api';
import { isBlank, told, typed } from '@/lib/bilingual';
import { useForm } from '@/lib/form';
import { shippingQuery } from '@/lib/queries';
import { PickUpFields } from './pick-up-fields';
import { ZoneList } from './zone-list';
import { zoneDraftOf, zoneFault, zoneOf, type ShippingPlan, type ZoneDraft } from './zones';

const route = getRouteApi('/frame/shops/$shop/shipping');

/** Where parcels go and what they cost; and whether buyers can come by. */
export function ShippingPage() {
  const { t } = useTranslation();
  const { shop } = route.useParams();
  const found = useQuery(shippingQuery(shop));
  return (
    <Page
      title={t('shipping.title')}
      back={
        <TextLink to="/shops/$shop/front" params={{ shop }}>
          {t('front.title')}
        </TextLink>
      }
    >
      <Loaded query={found}>
        {(plan) => (
          <>
            {!plan.reachesSomebody && <Note tone="warn" title={t('shipping.nobody')} />}
            <PlanForm shop={shop} plan={plan} />
          </>
        )}
      </Loaded>
    </Page>
  );
}

interface Values extends Record<string, unknown> {
  preset: string;
  zones: ZoneDraft[];
  fetches: boolean;
  pickUp: { place: ReturnType<typeof typed>; hours: ReturnType<typeof typed> };
}

function PlanForm({ shop, plan }: { shop: string; plan: ShippingPlan }) {
  const { t } = useTranslation();
  const navigate = useNavigate();
  const queries = useQueryClient();
  const { currency, presets } = plan;
  const form = useForm<Values>({
    initial: {
      preset: '',
      zones: plan.zones.map((zone) => zoneDraftOf(zone, currency)),
      fetches: Boolean(plan.pickUp),
      pickUp: { place: typed(plan.pickUp?.place), hours: typed(plan.pickUp?.hours) },
    },
    draft: `shipping-${shop}`,
    check: ({ zones, fetches, pickUp }) => ({
      zones: zones.map((zone) => zoneFault(zone, currency, t)).find(Boolean),
      pickUp:
        fetches && (isBlank(pickUp.place) || isBlank(pickUp.hours)) ? t('shipping.fault.pickUp') : undefined,
    }),
  });
  const { preset, zones, fetches, pickUp } = form.values;
  const leave = () => void navigate({ to: '/shops/$shop/front', params: { shop } });
  const take = (key: string) => {
    const chosen = presets.find((one) => one.key === key);
    form.set('preset', key);
    if (chosen)
      form.set(
        'zones',
        chosen.zones.map((zone) => zoneDraftOf(zone, currency)),
      );
  };
  const save = async () => {
    const done = await form.submit(async (values) => {
      const { data } = await client.PUT('/api/shops/{id}/shipping', {
        params: { path: { id: shop } },
        body: {
          zones: values.zones.map((zone) => zoneOf(zone, currency)),
          pickUp: values.fetches
            ? { place: told(values.pickUp.place) ?? {}, hours: told(values.pickUp.hours) ?? {} }
            : null,
        },
      });
      if (data) queries.setQueryData(shippingQuery(shop).queryKey, data);
    });
    if (!done) return;
    toast(t('common.saved'));
    leave();
  };
  return (
    <Form form={form} deed={t('shipping.save')} wide onSubmit={() => void save()} onCancel={leave}>
      <Choices
        name="preset"
        legend={t('shipping.presets')}
        hint={t('shipping.presetsHint')}
        value={preset}
        choices={presets.map(({ key, name }) => ({ value: key, label: name }))}
        onChange={take}
      />
      <ZoneList
        zones={zones}
        currency={currency}
        error={form.errors.zones}
        onChange={(next) => form.set('zones', next)}
      />
      <PickUpFields
        fetches={fetches}
        pickUp={pickUp}
        error={form.errors.pickUp}
        onFetches={(next) => form.set('fetches', next)}
        onChange={(next) => form.set('pickUp', next)}
      />
    </Form>
  );
}
