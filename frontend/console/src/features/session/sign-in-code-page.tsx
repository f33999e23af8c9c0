import { TextInput } from '@mantine/core';
import { useLocation, useNavigate } from '@tanstack/react-router';
import { useEffect, useState } from 'react';
import { useTranslation } from 'react-i18next';
import { Form } from '@/components/form';
import { TextLink } from '@/components/link';
import { client } from '@/lib/api';
import { useForm } from '@/lib/form';
import { queryClient } from '@/lib/queries';
import { codeOfLink } from './code-of-link';
import { Door } from './door';
import { enter } from './enter';

/** Signing in with a card: its link brings the code along, or the person types it. Nothing is used up before they agree. */
export function SignInCodePage() {
  const { t } = useTranslation();
  const navigate = useNavigate();
  const brought = codeOfLink(useLocation().hash);
  const [linked, setLinked] = useState(brought);
  const [tried, setTried] = useState(false);
  const typing = linked === '' || tried;
  const form = useForm({
    initial: { code: '' },
    check: ({ code }) => ({ code: typing && !code.trim() ? t('session.code.needCode') : undefined }),
  });
  if (brought && brought !== linked) {
    setLinked(brought);
    setTried(false);
  }
  useEffect(() => {
    if (brought) window.history.replaceState(window.history.state, '', window.location.pathname);
  }, [brought]);
  const signIn = async () => {
    const code = typing ? form.values.code.trim() : linked;
    const entered = await form.submit(async () => {
      await client.POST('/api/session/code', { body: { code } });
      sessionStorage.clear();
      queryClient.clear();
      await enter();
    });
    if (entered) await navigate({ to: '/', replace: true });
    else setTried(true);
  };
  return (
    <Door title={t('session.code.title')}>
      <p>{typing ? t('session.code.typeHint') : t('session.code.linkHint')}</p>
      <Form form={form} deed={t('session.signIn.deed')} onSubmit={() => void signIn()}>
        {typing && (
          <TextInput
            label={t('session.code.label')}
            description={t('session.code.labelHint')}
            placeholder="XXXX-XXXX-XXXX-XXXX"
            autoComplete="one-time-code"
            autoCapitalize="characters"
            spellCheck={false}
            {...form.field('code')}
          />
        )}
      </Form>
      <TextLink to="/sign-in">{t('session.code.password')}</TextLink>
    </Door>
  );
}
