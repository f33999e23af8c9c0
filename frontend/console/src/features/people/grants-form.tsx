import { useTranslation } from 'react-i18next';
import { Form } from '@/components/form';
import { toast } from '@/components/toasts';
import { client, type Schemas } from '@/lib/api';
import { useForm } from '@/lib/form';
import { refresh } from '@/lib/queries';
import { bodyOf, isComplete, type GrantDraft } from './grants';
import { GrantsField } from './grants-field';

export function GrantsForm({ person }: { person: Schemas['PersonView'] }) {
  const { t } = useTranslation();
  const form = useForm({
    initial: {
      grants: person.grants.map(({ role, region }): GrantDraft => ({ role, region: region ?? '' })),
    },
    check: (v) => ({ grants: isComplete(v.grants) ? undefined : t('people.needRegion') }),
  });
  const save = async () => {
    const saved = await form.submit(async (v) => {
      const params = { path: { id: person.id } };
      await client.PUT('/api/people/{id}/grants', { params, body: { grants: bodyOf(v.grants) } });
      await refresh('/api/people', '/api/session');
    });
    if (saved) toast(t('common.saved'));
  };
  return (
    <Form form={form} deed={t('people.saveGrants')} onSubmit={() => void save()}>
      <GrantsField
        value={form.values.grants}
        error={form.errors.grants}
        onChange={(grants) => form.set('grants', grants)}
      />
    </Form>
  );
}
