import { PasswordInput, TextInput } from '@mantine/core';
import { useNavigate } from '@tanstack/react-router';
import { useTranslation } from 'react-i18next';
import { Note } from '@/components/feedback';
import { Form } from '@/components/form';
import { TextLink } from '@/components/link';
import { client } from '@/lib/api';
import { useForm } from '@/lib/form';
import { queryClient } from '@/lib/queries';
import { useProgramme } from '@/lib/session';
import { Door } from './door';

export function SetupPage() {
  const { t } = useTranslation();
  const navigate = useNavigate();
  const programme = useProgramme();
  const form = useForm({
    initial: { secret: '', name: '', login: '', password: '' },
    check: (values) =>
      Object.fromEntries(
        Object.entries(values).map(([name, value]) => [
          name,
          value.trim() ? undefined : t('common.required'),
        ]),
      ),
  });
  const create = async () => {
    const created = await form.submit((body) => client.POST('/api/setup', { body }));
    if (!created) return;
    await queryClient.invalidateQueries();
    await navigate({ to: '/', replace: true });
  };
  if (programme && !programme.setupNeeded) {
    return (
      <Door title={t('session.setup.title')}>
        <Note>{t('session.setup.notNeeded')}</Note>
        <TextLink to="/sign-in">{t('session.signIn.title')}</TextLink>
      </Door>
    );
  }
  return (
    <Door title={t('session.setup.title')}>
      <p>{t('session.setup.hint')}</p>
      <Form form={form} deed={t('session.setup.deed')} onSubmit={() => void create()}>
        <TextInput label={t('session.setup.secret')} autoComplete="off" {...form.field('secret')} />
        <TextInput label={t('session.setup.name')} autoComplete="name" {...form.field('name')} />
        <TextInput
          label={t('session.setup.login')}
          autoComplete="username"
          autoCapitalize="none"
          {...form.field('login')}
        />
        <PasswordInput
          label={t('session.setup.password')}
          description={t('session.setPassword.hint')}
          autoComplete="new-password"
          {...form.field('password')}
        />
      </Form>
    </Door>
  );
}
