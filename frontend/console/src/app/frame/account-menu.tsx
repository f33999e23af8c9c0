import { Button } from '@mantine/core';
import { useClickOutside } from '@mantine/hooks';
import { IconUserCircle } from '@tabler/icons-react';
import { lazy, Suspense, useState } from 'react';
import { useMe } from '@/lib/session';
import classes from './account-menu.module.css';

const AccountPanel = lazy(() =>
  import('./account-panel').then(({ AccountPanel }) => ({ default: AccountPanel })),
);

export function AccountMenu() {
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
        <Suspense fallback={null}>
          <AccountPanel roles={me.roles} onLeave={() => setOpen(false)} />
        </Suspense>
      )}
    </div>
  );
}
