import { Anchor } from '@mantine/core';
import { useNavigate, useSearch } from '@tanstack/react-router';
import { useTranslation } from 'react-i18next';
import { Note } from '@/components/feedback';
import { TextLink } from '@/components/link';
import { demoNotice, useProgramme } from '@/lib/session';
import { Door } from './door';
import { SignInForm } from './sign-in-form';

export function SignInPage() {
  const { t } = useTranslation();
  const navigate = useNavigate();
  const { to, done } = useSearch({ from: '/sign-in' });
  const programme = useProgramme();
  return (
    <Door title={t('session.signIn.title')}>
      {programme?.demo && <Note tone="warn">{t(demoNotice())}</Note>}
      {done && <Note tone="good">{t('session.setPassword.done')}</Note>}
      {programme?.setupNeeded && <TextLink to="/setup">{t('session.setup.title')}</TextLink>}
      <SignInForm onSignedIn={() => void navigate({ href: to ?? '/', replace: true })} />
      <TextLink to="/sign-in-code">{t('session.signIn.haveCode')}</TextLink>
      <p>{t('session.signIn.forgotten')}</p>
      <Anchor href="/verify">{t('session.signIn.check')}</Anchor>
    </Door>
  );
}
