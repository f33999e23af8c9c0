import { PasswordInput } from '@mantine/core';
import type { TFunction } from 'i18next';
import type { ComponentProps } from 'react';
import { useTranslation } from 'react-i18next';

const SHORTEST = 8;

interface Twice {
  password: string;
  repeat: string;
}

interface Props {
  field: (name: keyof Twice) => ComponentProps<typeof PasswordInput>;
}

/** A new password, typed twice. */
export function NewPassword({ field }: Props) {
  const { t } = useTranslation();
  return (
    <>
      <PasswordInput
        label={t('session.setPassword.password')}
        description={t('session.setPassword.hint')}
        autoComplete="new-password"
        {...field('password')}
      />
      <PasswordInput
        label={t('session.setPassword.repeat')}
        autoComplete="new-password"
        {...field('repeat')}
      />
    </>
  );
}

/** Counts characters as people do: 🌶 is one. The server says what else is wrong with a password. */
export const checkNewPassword = ({ password, repeat }: Twice, t: TFunction) => ({
  password: [...password].length >= SHORTEST ? undefined : t('session.setPassword.short'),
  repeat: password === repeat ? undefined : t('session.setPassword.different'),
});
