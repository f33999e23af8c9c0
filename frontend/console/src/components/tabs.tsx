import { useRef, type KeyboardEvent, type ReactNode } from 'react';
import classes from './tabs.module.css';

interface Props<T extends string> {
  label: string;
  value: T;
  tabs: { value: T; label: string }[];
  onChange: (value: T) => void;
  children: ReactNode;
}

/** Sides of one answer; arrows move between them. */
export function Tabs<T extends string>({ label, value, tabs, onChange, children }: Props<T>) {
  const list = useRef<HTMLDivElement>(null);
  const move = (event: KeyboardEvent) => {
    const step = { ArrowRight: 1, ArrowLeft: -1 }[event.key];
    const next =
      step && tabs[(tabs.findIndex((tab) => tab.value === value) + step + tabs.length) % tabs.length];
    if (!next) return;
    event.preventDefault();
    onChange(next.value);
    list.current?.querySelector<HTMLElement>(`[data-tab="${next.value}"]`)?.focus();
  };
  return (
    <div className={classes.tabs}>
      <div role="tablist" aria-label={label} className={classes.list} ref={list} onKeyDown={move}>
        {tabs.map((tab) => (
          <button
            key={tab.value}
            type="button"
            role="tab"
            data-tab={tab.value}
            aria-selected={tab.value === value}
            tabIndex={tab.value === value ? 0 : -1}
            onClick={() => onChange(tab.value)}
          >
            {tab.label}
          </button>
        ))}
      </div>
      <div role="tabpanel" aria-label={tabs.find((tab) => tab.value === value)?.label}>
        {children}
      </div>
    </div>
  );
}
