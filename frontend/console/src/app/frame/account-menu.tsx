import { Button } from '@mantine/core';
import { useClickOutside } from '@mantine/hooks';
import { IconLogout, IconUserCircle } from '@tabler/icons-react';
import { useState } from 'react';
import { useTranslation } from 'react-i18next';
import { LanguageSwitch, ThemeSwitch } from '@/components/preferences';
import { client } from '@/lib/api';
import { useMe } from '@/lib/session';
import classes from './account-menu.module.css';

async function signOut() {
  await client.DELETE('/api/session').catch(() => undefined);
  sessionStorage.clear();
  window.location.assign('/app/sign-in');
}

export function AccountMenu() {
  const { t } = useTranslation();
  const me = useMe();
  const [open, setOpen] = useState(false);
  const box = useClickOutside<HTMLDivElement>(() => setOpen(false));
  return (
    <div
      className={classes.menu}
      ref={box}
      onKeyDown={(event) => {
        if (event.key === 'Escape') setOpen(false);
      }}
    >
      <Button
        variant="subtle"
        leftSection={<IconUserCircle size={20} stroke={1.75} aria-hidden />}
        aria-expanded={open}
        onClick={() => setOpen(!open)}
      >
        {me.name}
      </Button>
      {open && (
        <div className={classes.panel} role="group" aria-label={t('common.account')}>
          <p className={classes.roles}>{me.roles.map((role) => t(`common.roles.${role}`)).join(' · ')}</p>
          <LanguageSwitch />
          <ThemeSwitch />
          <Button
            variant="default"
            leftSection={<IconLogout size={18} aria-hidden />}
            onClick={() => void signOut()}
          >
            {t('common.signOut')}
          </Button>
        </div>
      )}
    </div>
  );
}
