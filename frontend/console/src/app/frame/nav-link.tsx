import { IconDots } from '@tabler/icons-react';
import { Link } from '@tanstack/react-router';
import { useTranslation } from 'react-i18next';
import type { NavEntry } from '@/app/nav';
import classes from './frame.module.css';

export function NavLink({ entry }: { entry: NavEntry | 'more' }) {
  const { t } = useTranslation();
  if (entry === 'more') {
    return (
      <Link to="/more" className={classes.link}>
        <IconDots size={20} stroke={1.75} aria-hidden />
        {t('common.more')}
      </Link>
    );
  }
  const Icon = entry.icon;
  return (
    <Link to={entry.to} className={classes.link} activeOptions={{ exact: entry.exact ?? false }}>
      <Icon size={20} stroke={1.75} aria-hidden />
      {t(entry.label)}
    </Link>
  );
}
