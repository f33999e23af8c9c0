import { Anchor } from '@mantine/core';
import { IconExternalLink } from '@tabler/icons-react';
import { useTranslation } from 'react-i18next';
import { language } from '@/lib/i18n';
import type { Front } from './queries';
import classes from './front.module.css';

/** To the pages shoppers see; until the shop is open, its members see them before. */
export function PublicLink({ front }: { front: Front }) {
  const { t } = useTranslation();
  if (!front.front) return null;
  const address = `/s/${front.front.slug}`;
  return (
    <Anchor
      className={classes.public}
      href={language() === 'en' ? `${address}?lang=en` : address}
      target="_blank"
    >
      {t(front.shownToEverybody ? 'front.visit' : 'front.preview')} {address}
      <IconExternalLink size={16} aria-hidden />
    </Anchor>
  );
}
