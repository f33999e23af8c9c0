import { IconChevronLeft } from '@tabler/icons-react';
import { useEffect, type ReactNode } from 'react';
import classes from './page.module.css';

interface Props {
  title: string;
  /** State badge beside the title. */
  badge?: ReactNode;
  /** One quiet line below the title. */
  facts?: ReactNode;
  /** The main deed of this page. */
  action?: ReactNode;
  /** A link one level up. */
  back?: ReactNode;
  /** Reading width instead of the whole width. */
  narrow?: boolean;
  /** On paper, only the content. */
  bareOnPaper?: boolean;
  children: ReactNode;
}

/** Title line, then the work. */
export function Page({ title, badge, facts, action, back, narrow, bareOnPaper, children }: Props) {
  useEffect(() => {
    document.title = `${title} · Seedbed`;
  }, [title]);
  return (
    <div className={classes.page} data-narrow={narrow || undefined} data-bare={bareOnPaper || undefined}>
      <header className={classes.header}>
        {back && (
          <div className={classes.back}>
            <IconChevronLeft size={16} aria-hidden />
            {back}
          </div>
        )}
        <div className={classes.line}>
          <h1 className={classes.title}>{title}</h1>
          {badge}
          {action && <div className={classes.action}>{action}</div>}
        </div>
        {facts && <div className={classes.facts}>{facts}</div>}
      </header>
      {children}
    </div>
  );
}

/** A part of a page under its own heading. */
export function Section({
  title,
  aside,
  children,
}: {
  title: string;
  aside?: ReactNode;
  children: ReactNode;
}) {
  return (
    <section className={classes.section}>
      <div className={classes.sectionLine}>
        <h2 className={classes.sectionTitle}>{title}</h2>
        {aside}
      </div>
      {children}
    </section>
  );
}

/** Label and value pairs. */
export function Facts({ items }: { items: [label: string, value: ReactNode][] }) {
  return (
    <dl className={classes.pairs}>
      {items.map(([label, value]) => (
        <div key={label}>
          <dt>{label}</dt>
          <dd>{value}</dd>
        </div>
      ))}
    </dl>
  );
}
