import { PasswordInput, TextInput } from '@mantine/core';
import { useTranslation } from 'react-i18next';
import { Form } from '@/components/form';
import { client, type Schemas } from '@/lib/api';
import { useForm } from '@/lib/form';
import { enter } from './enter';

type Session = Schemas['SessionView'];

/** Login name or phone number and a password; one answer whatever was wrong. */
export function SignInForm({ onSignedIn }: { onSignedIn: (session: Session) => void }) {
  const { t } = useTranslation();
  const form = useForm({
    initial: { login: '', password: '' },
    check: ({ login, password }) => ({
      login: login.trim() ? undefined : t('session.signIn.needLogin'),
      password: password ? undefined : t('session.signIn.needPassword'),
    }),
  });
  const signIn = () =>
    form.submit(async ({ login, password }) => {
      await client.POST('/api/session', { body: { login: login.trim(), password } });
      const me = await enter();
      if (me) onSignedIn(me);
    });
  return (
    <Form form={form} deed={t('session.signIn.deed')} onSubmit={() => void signIn()}>
      <TextInput
        label={t('session.signIn.login')}
        autoComplete="username"
        autoCapitalize="none"
        spellCheck={false}
        {...form.field('login')}
      />
      <PasswordInput
        label={t('session.signIn.password')}
        autoComplete="current-password"
        {...form.field('password')}
      />
    </Form>
  );
}
