import { TextInput } from '@mantine/core';
import { useNavigate } from '@tanstack/react-router';
import { useState } from 'react';
import { useTranslation } from 'react-i18next';
import { Form } from '@/components/form';
import { client } from '@/lib/api';
import { useForm } from '@/lib/form';
import { codeOfLink } from './code-of-link';
import { Door } from './door';
import { NewPassword, checkNewPassword } from './new-password';

export function SetPasswordPage() {
  const { t } = useTranslation();
  const navigate = useNavigate();
  const [linked] = useState(() => codeOfLink(window.location.hash));
  const form = useForm({
    initial: { code: linked, password: '', repeat: '' },
    check: (values) => ({
      code: values.code.trim() ? undefined : t('session.setPassword.needCode'),
      ...checkNewPassword(values, t),
    }),
  });
  const save = async () => {
    const saved = await form.submit(({ code, password }) =>
      client.POST('/api/password', { body: { code: code.trim(), password } }),
    );
    if (saved) await navigate({ to: '/sign-in', search: { done: true }, replace: true });
  };
  return (
    <Door title={t('session.setPassword.title')}>
      <Form form={form} deed={t('session.setPassword.deed')} onSubmit={() => void save()}>
        {!linked && (
          <TextInput
            label={t('session.setPassword.code')}
            description={t('session.setPassword.codeHint')}
            autoComplete="one-time-code"
            {...form.field('code')}
          />
        )}
        <NewPassword field={form.field} />
      </Form>
    </Door>
  );
}
