import { Button } from '@mantine/core';
import { IconDevices, IconLogout } from '@tabler/icons-react';
import { useTranslation } from 'react-i18next';
import { ButtonLink } from '@/components/link';
import { LanguageSwitch, ThemeSwitch } from '@/components/preferences';
import { client } from '@/lib/api';
import type { Role } from '@/lib/session';
import classes from './account-menu.module.css';

async function signOut() {
  await client.DELETE('/api/session').catch(() => undefined);
  sessionStorage.clear();
  window.location.assign('/app/sign-in');
}

/** Who is signed in as what, their language and appearance, and the way out. */
export function AccountPanel({ roles }: { roles: Role[] }) {
  const { t } = useTranslation();
  return (
    <div className={classes.panel} role="group" aria-label={t('common.account')}>
      <p className={classes.roles}>{roles.map((role) => t(`common.roles.${role}`)).join(' · ')}</p>
      <LanguageSwitch />
      <ThemeSwitch />
      <ButtonLink variant="default" to="/devices" leftSection={<IconDevices size={18} aria-hidden />}>
        {t('devices.title')}
      </ButtonLink>
      <Button
        variant="default"
        leftSection={<IconLogout size={18} aria-hidden />}
        onClick={() => void signOut()}
      >
        {t('common.signOut')}
      </Button>
    </div>
  );
}
