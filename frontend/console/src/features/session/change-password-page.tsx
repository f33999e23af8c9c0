import { PasswordInput } from '@mantine/core';
import { useTranslation } from 'react-i18next';
import { Form } from '@/components/form';
import { Page } from '@/components/page';
import { toast } from '@/components/toasts';
import { client } from '@/lib/api';
import { useForm } from '@/lib/form';
import { isLongEnough } from './password';

const EMPTY = { current: '', password: '', repeat: '' };

/** A new password for whoever knows the current one; everywhere else they are signed out. */
export function ChangePasswordPage() {
  const { t } = useTranslation();
  const form = useForm({
    initial: EMPTY,
    check: ({ current, password, repeat }) => ({
      current: current ? undefined : t('session.changePassword.needCurrent'),
      password: isLongEnough(password) ? undefined : t('session.setPassword.short'),
      repeat: password === repeat ? undefined : t('session.setPassword.different'),
    }),
  });
  const save = async () => {
    const saved = await form.submit(({ current, password }) =>
      client.PUT('/api/my/password', { body: { current, password } }),
    );
    if (!saved) return;
    form.reset(EMPTY);
    toast(t('session.changePassword.done'));
  };
  return (
    <Page title={t('session.changePassword.title')} narrow>
      <p>{t('session.changePassword.hint')}</p>
      <Form form={form} deed={t('session.changePassword.deed')} onSubmit={() => void save()}>
        <PasswordInput
          label={t('session.changePassword.current')}
          autoComplete="current-password"
          {...form.field('current')}
        />
        <PasswordInput
          label={t('session.setPassword.password')}
          description={t('session.setPassword.hint')}
          autoComplete="new-password"
          {...form.field('password')}
        />
        <PasswordInput
          label={t('session.setPassword.repeat')}
          autoComplete="new-password"
          {...form.field('repeat')}
        />
      </Form>
    </Page>
  );
}
