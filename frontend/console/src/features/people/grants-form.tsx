import { useState } from 'react';
import { useTranslation } from 'react-i18next';
import { Confirm } from '@/components/confirm';
import { Form } from '@/components/form';
import { toast } from '@/components/toasts';
import { client, type Schemas } from '@/lib/api';
import { day } from '@/lib/format';
import { useForm } from '@/lib/form';
import { refresh } from '@/lib/queries';
import { bodyOf, draftOf, faultOf, lastDayAsAdministrator } from './grants';
import { GrantsField } from './grants-field';

interface Props {
  person: Schemas['PersonView'];
  /** Whoever sets an end to their own administration is asked first. */
  isMe: boolean;
}

export function GrantsForm({ person, isMe }: Props) {
  const { t } = useTranslation();
  const [asking, setAsking] = useState(false);
  const form = useForm({
    initial: { grants: person.grants.map(draftOf) },
    check: ({ grants }) => {
      const fault = faultOf(grants);
      return { grants: fault && t(`people.${fault}`) };
    },
  });
  const { grants } = form.values;
  const lastDay = lastDayAsAdministrator(grants);
  const endsOwn =
    isMe && lastDay !== undefined && lastDay !== lastDayAsAdministrator(person.grants.map(draftOf));
  const save = async () => {
    const saved = await form.submit(async (v) => {
      const params = { path: { id: person.id } };
      await client.PUT('/api/people/{id}/grants', { params, body: { grants: bodyOf(v.grants) } });
      await refresh('/api/people', '/api/session');
    });
    if (saved) toast(t('common.saved'));
  };
  return (
    <>
      <Form
        form={form}
        deed={t('people.saveGrants')}
        wide
        onSubmit={() => (endsOwn && !faultOf(grants) ? setAsking(true) : void save())}
      >
        <GrantsField
          titled
          value={grants}
          error={form.errors.grants}
          onChange={(next) => form.set('grants', next)}
        />
      </Form>
      <Confirm
        opened={asking}
        onClose={() => setAsking(false)}
        title={t('people.endOwn')}
        deed={t('people.saveGrants')}
        danger
        onConfirm={save}
      >
        {t('people.endOwnMeans', { day: lastDay ? day(lastDay, { year: true }) : '' })}
      </Confirm>
    </>
  );
}
