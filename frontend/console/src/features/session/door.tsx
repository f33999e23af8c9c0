import type { ReactNode } from 'react';
import { useEffect } from 'react';
import { LanguageSwitch, ThemeSwitch } from '@/components/preferences';
import classes from './door.module.css';

/** The plain room in front of the console: sign-in, password, set-up. */
export function Door({ title, children }: { title: string; children: ReactNode }) {
  useEffect(() => {
    document.title = `${title} · Seedbed`;
  }, [title]);
  return (
    <div className={classes.door}>
      <main className={classes.room}>
        <a className={classes.brand} href="/">
          Seedbed
        </a>
        <h1 className={classes.title}>{title}</h1>
        {children}
      </main>
      <footer className={classes.foot}>
        <LanguageSwitch />
        <ThemeSwitch />
      </footer>
    </div>
  );
}
