import { ActionIcon, Button, NativeSelect } from '@mantine/core';
import { IconX } from '@tabler/icons-react';
import { useTranslation } from 'react-i18next';
import { RegionPicker } from '@/components/region-picker';
import type { Role } from '@/lib/session';
import { needsRegion, roles, type GrantDraft } from './grants';
import classes from './people.module.css';

interface Props {
  value: GrantDraft[];
  error?: string;
  onChange: (drafts: GrantDraft[]) => void;
}

/** Roles and, where a role needs one, the region it holds in. */
export function GrantsField({ value, error, onChange }: Props) {
  const { t } = useTranslation();
  const put = (at: number, draft: GrantDraft) => onChange(value.map((one, i) => (i === at ? draft : one)));
  return (
    <fieldset className={classes.grants} id="field-grants" tabIndex={-1}>
      <legend>{t('people.grants')}</legend>
      {value.map((draft, i) => (
        <div key={i} className={classes.grant}>
          <NativeSelect
            aria-label={t('people.role')}
            value={draft.role}
            data={roles.map((role) => ({ value: role, label: t(`common.roles.${role}`) }))}
            onChange={(event) => put(i, { ...draft, role: event.currentTarget.value as Role })}
          />
          {needsRegion(draft.role) && (
            <RegionPicker
              aria-label={t('people.region')}
              value={draft.region}
              onChange={(region) => put(i, { ...draft, region })}
            />
          )}
          <ActionIcon
            variant="subtle"
            color="gray"
            aria-label={t('people.removeGrant', { role: t(`common.roles.${draft.role}`) })}
            onClick={() => onChange(value.filter((_, at) => at !== i))}
          >
            <IconX size={18} />
          </ActionIcon>
        </div>
      ))}
      {error && <p className={classes.error}>{error}</p>}
      <div>
        <Button
          variant="default"
          size="xs"
          onClick={() =>
            onChange([...value, { role: value.length === 0 ? 'TRAINEE' : 'COORDINATOR', region: '' }])
          }
        >
          {t('people.addGrant')}
        </Button>
      </div>
    </fieldset>
  );
}
