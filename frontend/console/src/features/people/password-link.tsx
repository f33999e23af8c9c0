import { Button, CopyButton } from '@mantine/core';
import { useTranslation } from 'react-i18next';
import { Note } from '@/components/feedback';
import { Moment } from '@/components/figures';
import type { Schemas } from '@/lib/api';
import classes from './people.module.css';

/** The one-time link, shown once: whoever has it chooses the password. */
export function PasswordLink({ code, name }: { code: Schemas['PasswordCodeView']; name: string }) {
  const { t } = useTranslation();
  const link = code.link.startsWith('http') ? code.link : `${window.location.origin}${code.link}`;
  return (
    <Note tone="good" title={t('people.linkTitle', { name })}>
      <p>{t('people.linkHint')}</p>
      <div className={classes.link}>
        <code>{link}</code>
        <CopyButton value={link}>
          {({ copied, copy }) => (
            <Button onClick={copy}>{copied ? t('common.copied') : t('common.copy')}</Button>
          )}
        </CopyButton>
      </div>
      <p>
        {t('people.linkUntil')} <Moment at={code.expiresAt} />
      </p>
    </Note>
  );
}
