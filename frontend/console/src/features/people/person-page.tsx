import { Button } from '@mantine/core';
import { useQuery } from '@tanstack/react-query';
import { getRouteApi } from '@tanstack/react-router';
import { useState } from 'react';
import { useTranslation } from 'react-i18next';
import { Confirm } from '@/components/confirm';
import { Loaded } from '@/components/feedback';
import { Phone } from '@/components/figures';
import { TextLink } from '@/components/link';
import { Facts, Page, Section } from '@/components/page';
import { StateBadge } from '@/components/state-badge';
import { toast } from '@/components/toasts';
import { api, client, type Schemas } from '@/lib/api';
import { refresh } from '@/lib/queries';
import { useMe } from '@/lib/session';
import { GrantsForm } from './grants-form';
import { PasswordLink } from './password-link';

type Person = Schemas['PersonView'];

const route = getRouteApi('/frame/people/$person');

export function PersonPage() {
  const { person: id } = route.useParams();
  const person = useQuery(api.queryOptions('get', '/api/people/{id}', { params: { path: { id } } }));
  return <Loaded query={person}>{(data) => <PersonBody person={data} />}</Loaded>;
}

function PersonBody({ person }: { person: Person }) {
  const { t } = useTranslation();
  const isMe = useMe().id === person.id;
  const params = { path: { id: person.id } };
  const [asking, setAsking] = useState<'code' | 'active' | null>(null);
  const [code, setCode] = useState<Schemas['PasswordCodeView'] | null>(null);
  const issue = async () =>
    setCode((await client.POST('/api/people/{id}/password-code', { params })).data ?? null);
  const turn = async () => {
    await client.PUT('/api/people/{id}/active', { params, body: { active: !person.active } });
    await refresh('/api/people');
    toast(t('common.saved'));
  };
  const turnLabel = person.active ? t('people.deactivate') : t('people.activate');
  return (
    <Page
      title={person.name}
      badge={
        <StateBadge tone={person.active ? 'good' : 'off'}>
          {person.active ? t('people.active') : t('people.inactive')}
        </StateBadge>
      }
      back={<TextLink to="/people">{t('people.title')}</TextLink>}
      action={
        <>
          {!isMe && (
            <Button variant="default" onClick={() => setAsking('active')}>
              {turnLabel}
            </Button>
          )}
          <Button onClick={() => setAsking('code')}>{t('people.newLink')}</Button>
        </>
      }
    >
      {code && <PasswordLink code={code} name={person.name} />}
      <Facts
        items={[
          [t('people.login'), person.login ?? '—'],
          [t('people.phone'), <Phone number={person.phone} />],
          [t('people.externalId'), person.externalId ?? '—'],
        ]}
      />
      <Section
        title={t('people.grants')}
        aside={
          <TextLink to="/audit" search={{ kind: 'accounts', object: person.id }}>
            {t('people.history')}
          </TextLink>
        }
      >
        <GrantsForm key={JSON.stringify(person.grants)} person={person} isMe={isMe} />
      </Section>
      <Confirm
        opened={asking === 'code'}
        onClose={() => setAsking(null)}
        title={t('people.newLink')}
        deed={t('people.newLink')}
        onConfirm={issue}
      >
        {t('people.newLinkMeans', { name: person.name })}
      </Confirm>
      <Confirm
        opened={asking === 'active'}
        onClose={() => setAsking(null)}
        title={turnLabel}
        deed={turnLabel}
        danger={person.active}
        onConfirm={turn}
      >
        {person.active
          ? t('people.deactivateMeans', { name: person.name })
          : t('people.activateMeans', { name: person.name })}
      </Confirm>
    </Page>
  );
}
