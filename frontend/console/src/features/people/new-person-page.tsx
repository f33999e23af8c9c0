import { TextInput } from '@mantine/core';
import { useState } from 'react';
import { useTranslation } from 'react-i18next';
import { Form } from '@/components/form';
import { ButtonLink, TextLink } from '@/components/link';
import { Page } from '@/components/page';
import { client, type Schemas } from '@/lib/api';
import { useForm } from '@/lib/form';
import { refresh } from '@/lib/queries';
import { bodyOf, faultOf, newGrant } from './grants';
import { GrantsField } from './grants-field';
import { PasswordLink } from './password-link';

export function NewPersonPage() {
  const { t } = useTranslation();
  const [created, setCreated] = useState<Schemas['PersonCreated'] | null>(null);
  const form = useForm({
    draft: 'person-new',
    initial: {
      name: '',
      phone: '',
      login: '',
      externalId: '',
      grants: [newGrant('TRAINEE')],
    },
    check: (v) => {
      const fault = faultOf(v.grants);
      return {
        name: v.name.trim() ? undefined : t('people.needName'),
        phone: v.phone.trim() || v.login.trim() ? undefined : t('people.needSignIn'),
        grants: fault && t(`people.${fault}`),
      };
    },
  });
  const create = () =>
    form.submit(async (v) => {
      const given = (text: string) => text.trim() || null;
      const { data } = await client.POST('/api/people', {
        body: {
          name: v.name.trim(),
          phone: given(v.phone),
          login: given(v.login),
          externalId: given(v.externalId),
          grants: bodyOf(v.grants),
        },
      });
      await refresh('/api/people');
      setCreated(data ?? null);
    });
  const back = <TextLink to="/people">{t('people.title')}</TextLink>;
  if (created) {
    return (
      <Page title={t('people.created', { name: created.person.name })} back={back} narrow>
        <PasswordLink code={created.passwordCode} name={created.person.name} />
        <div>
          <ButtonLink variant="default" to="/people/$person" params={{ person: created.person.id }}>
            {t('people.openPerson')}
          </ButtonLink>
        </div>
      </Page>
    );
  }
  return (
    <Page title={t('people.new')} back={back}>
      <Form form={form} deed={t('people.create')} wide onSubmit={() => void create()}>
        <TextInput label={t('people.name')} {...form.field('name')} />
        <TextInput
          type="tel"
          label={t('people.phone')}
          description={t('people.signInHint')}
          {...form.field('phone')}
        />
        <TextInput
          label={t('common.optional', { label: t('people.login') })}
          autoCapitalize="none"
          spellCheck={false}
          {...form.field('login')}
        />
        <TextInput
          label={t('common.optional', { label: t('people.externalId') })}
          {...form.field('externalId')}
        />
        <GrantsField
          value={form.values.grants}
          error={form.errors.grants}
          onChange={(grants) => form.set('grants', grants)}
        />
      </Form>
    </Page>
  );
}
