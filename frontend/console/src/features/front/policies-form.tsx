import { useTranslation } from 'react-i18next';
import { BilingualField } from '@/components/bilingual-field';
import { Choices } from '@/components/choices';
import { Form } from '@/components/form';
import { isBlank, say, told, typed } from '@/lib/bilingual';
import { useForm } from '@/lib/form';
import type { PartProps } from './part-page';
import type { Front } from './queries';

const kinds = ['shipping', 'returns', 'privacy'] as const;

type Policies = Front['policyPresets'][number]['policies'];

const typedAll = (policies: Policies | null | undefined) => ({
  shipping: typed(policies?.shipping),
  returns: typed(policies?.returns),
  privacy: typed(policies?.privacy),
});

/** What the shop promises: taken over from ready-made texts, or worded by itself. */
export function PoliciesForm({ front: view, save, onDone, onCancel }: PartProps) {
  const { t } = useTranslation();
  const presets = view.policyPresets;
  const form = useForm({
    initial: { preset: '', ...typedAll(view.front?.policies) },
    draft: `front-policies-${view.shop}`,
    check: (values) =>
      Object.fromEntries(
        kinds.map((kind) => [kind, isBlank(values[kind]) ? t('front.policyMissing') : undefined]),
      ),
  });
  const take = (key: string) => {
    const texts = typedAll(presets.find((preset) => preset.key === key)?.policies);
    form.set('preset', key);
    for (const kind of kinds) form.set(kind, texts[kind]);
  };
  const submit = async () => {
    const done = await form.submit((values) =>
      save({
        policies: {
          shipping: told(values.shipping),
          returns: told(values.returns),
          privacy: told(values.privacy),
        },
      }),
    );
    if (done) onDone();
  };
  return (
    <Form form={form} deed={t('front.acceptPolicies')} onSubmit={() => void submit()} onCancel={onCancel}>
      <Choices
        name="preset"
        legend={t('front.presets')}
        hint={t('front.presetsHint')}
        value={form.values.preset}
        choices={presets.map(({ key, name }) => ({ value: key, label: say(name) }))}
        onChange={take}
      />
      {kinds.map((kind) => (
        <BilingualField
          key={kind}
          name={kind}
          label={t(`front.policy.${kind}`)}
          rows={4}
          maxLength={5000}
          value={form.values[kind]}
          error={form.errors[kind]}
          onChange={(next) => form.set(kind, next)}
        />
      ))}
    </Form>
  );
}
