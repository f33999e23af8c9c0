import { PasswordInput } from '@mantine/core';
import { useTranslation } from 'react-i18next';
import { Form } from '@/components/form';
import { Page } from '@/components/page';
import { toast } from '@/components/toasts';
import { client } from '@/lib/api';
import { useForm } from '@/lib/form';
import { NewPassword, checkNewPassword } from './new-password';

const EMPTY = { current: '', password: '', repeat: '' };

/** A new password for whoever knows the current one; everywhere else they are signed out. */
export function ChangePasswordPage() {
  const { t } = useTranslation();
  const form = useForm({
    initial: EMPTY,
    check: (values) => ({
      current: values.current ? undefined : t('session.changePassword.needCurrent'),
      ...checkNewPassword(values, t),
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
        <NewPassword field={form.field} />
      </Form>
    </Page>
  );
}
