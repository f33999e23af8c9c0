import { ActionIcon, NativeSelect } from '@mantine/core';
import { IconTrash } from '@tabler/icons-react';
import { useTranslation } from 'react-i18next';
import { DateInput } from '@/components/date-input';
import { RegionPicker } from '@/components/region-picker';
import { StateBadge } from '@/components/state-badge';
import type { Role } from '@/lib/session';
import { useToday } from '@/lib/today';
import { needsRegion, roles, stateOn, type GrantDraft } from './grants';
import classes from './people.module.css';

/** The spelt-out day stands below, so that the inputs of a line stay in one row. */
const order: ('label' | 'input' | 'description')[] = ['label', 'input', 'description'];

interface Props {
  grant: GrantDraft;
  onChange: (next: Partial<GrantDraft>) => void;
  onRemove: () => void;
}

/** One role: which, where, from and until when, and whether that is today. */
export function GrantLine({ grant, onChange, onRemove }: Props) {
  const { t } = useTranslation();
  const state = stateOn(useToday(), grant);
  const role = t(`common.roles.${grant.role}`);
  return (
    <div className={classes.grant} role="group" aria-label={role} data-state={state}>
      <NativeSelect
        label={t('people.role')}
        value={grant.role}
        data={roles.map((one) => ({ value: one, label: t(`common.roles.${one}`) }))}
        onChange={(event) => onChange({ role: event.currentTarget.value as Role })}
      />
      {needsRegion(grant.role) && (
        <RegionPicker
          label={t('people.region')}
          value={grant.region}
          known={grant.known && [grant.known]}
          onChange={(region) => onChange({ region })}
        />
      )}
      <DateInput
        className={classes.from}
        label={t('common.optional', { label: t('people.firstDay') })}
        inputWrapperOrder={order}
        value={grant.from}
        onChange={(event) => onChange({ from: event.currentTarget.value })}
      />
      <DateInput
        className={classes.to}
        label={t('common.optional', { label: t('people.lastDay') })}
        inputWrapperOrder={order}
        min={grant.from || undefined}
        value={grant.to}
        onChange={(event) => onChange({ to: event.currentTarget.value })}
      />
      <ActionIcon
        variant="default"
        size="input-sm"
        className={classes.remove}
        aria-label={t('people.removeGrant', { role })}
        onClick={onRemove}
      >
        <IconTrash size={16} aria-hidden />
      </ActionIcon>
      {state !== 'inForce' && (
        <div className={classes.state}>
          <StateBadge tone={state === 'ended' ? 'off' : 'info'}>{t(`people.${state}`)}</StateBadge>
        </div>
      )}
    </div>
  );
}
