import { Outlet, useLocation } from '@tanstack/react-router';
import { lazy, Suspense } from 'react';
import { useTranslation } from 'react-i18next';
import { demoNotice, useMe, useProgramme } from '@/lib/session';
import { useSignedOut } from '@/lib/signed-out';
import { navFor, railFor } from '@/app/nav';
import { AccountMenu } from './account-menu';
import { NavLink } from './nav-link';
import classes from './frame.module.css';

const SignInAgain = lazy(() =>
  import('@/features/session/sign-in-again').then(({ SignInAgain }) => ({ default: SignInAgain })),
);

const BAR = 4;

/** Rail on a desk, bar on a phone, the page in between. */
export function Frame() {
  const { t } = useTranslation();
  const me = useMe();
  const { pathname } = useLocation();
  const programme = useProgramme();
  const signedOut = useSignedOut();
  const entries = railFor(me.roles);
  const places = navFor(me.roles).length;
  const bar = places > BAR ? entries.slice(0, BAR - 1) : entries;
  return (
    <div className={classes.frame}>
      <a className={classes.skip} href="#content">
        {t('common.skip')}
      </a>
      <header className={classes.top}>
        <span className={classes.brand}>Seedbed</span>
        <AccountMenu key={pathname} />
      </header>
      <nav className={classes.rail} aria-label={t('common.navigation')}>
        {entries.map((entry) => (
          <NavLink key={entry.to} entry={entry} />
        ))}
      </nav>
      <main id="content" className={classes.content} tabIndex={-1}>
        {programme?.demo && <p className={classes.banner}>{t(demoNotice())}</p>}
        <Outlet />
      </main>
      <nav className={classes.bar} aria-label={t('common.navigation')}>
        {bar.map((entry) => (
          <NavLink key={entry.to} entry={entry} />
        ))}
        {bar.length < places && <NavLink entry="more" />}
      </nav>
      {signedOut && (
        <Suspense fallback={null}>
          <SignInAgain person={me.id} />
        </Suspense>
      )}
    </div>
  );
}
