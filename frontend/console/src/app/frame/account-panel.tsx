import { Button } from '@mantine/core';
import { IconDevices, IconKey, IconLogout } from '@tabler/icons-react';
import { useTranslation } from 'react-i18next';
import { asideFor } from '@/app/nav';
import { ButtonLink } from '@/components/link';
import { LanguageSwitch, ThemeSwitch } from '@/components/preferences';
import { client } from '@/lib/api';
import type { Role } from '@/lib/session';
import classes from './account-menu.module.css';

/** The answer has the browser forget all it keeps for us; language and appearance are the device's, not the person's. */
async function signOut() {
  const preferences = { ...localStorage };
  await client.DELETE('/api/session').catch(() => undefined);
  sessionStorage.clear();
  Object.entries(preferences).forEach(([key, value]) => localStorage.setItem(key, String(value)));
  window.location.assign('/app/sign-in');
}

/** Who is signed in as what, their language and appearance, and the way out. */
export function AccountPanel({ roles, onLeave }: { roles: Role[]; onLeave: () => void }) {
  const { t } = useTranslation();
  return (
    <div className={classes.panel} role="group" aria-label={t('common.account')}>
      <p className={classes.roles}>
        {roles.map((role) => t(`common.roles.${role}`)).join(' · ') || t('common.noRole')}
      </p>
      <LanguageSwitch />
      <ThemeSwitch />
      {asideFor(roles).map(({ to, label, icon: Icon }) => (
        <ButtonLink
          key={to}
          to={to}
          variant="default"
          leftSection={<Icon size={18} aria-hidden />}
          onClick={onLeave}
        >
          {t(label)}
        </ButtonLink>
      ))}
      {roles.length > 0 && (
        <>
          <ButtonLink
            to="/my/password"
            variant="default"
            leftSection={<IconKey size={18} aria-hidden />}
            onClick={onLeave}
          >
            {t('session.changePassword.title')}
          </ButtonLink>
          <ButtonLink
            to="/devices"
            variant="default"
            leftSection={<IconDevices size={18} aria-hidden />}
            onClick={onLeave}
          >
            {t('devices.title')}
          </ButtonLink>
        </>
      )}
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
