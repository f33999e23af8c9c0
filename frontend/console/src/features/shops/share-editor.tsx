import { ActionIcon, Button, TextInput } from '@mantine/core';
import { IconPlus, IconTrash } from '@tabler/icons-react';
import { useTranslation } from 'react-i18next';
import { FieldGroup } from '@/components/field-group';
import { DateInput } from '@/components/date-input';
import { PersonPicker } from '@/components/person-picker';
import { StateBadge } from '@/components/state-badge';
import * as format from '@/lib/format';
import { equally, percentOf, stretches, WHOLE, type ShareDraft } from './shares';
import classes from './shops.module.css';

interface Props {
  shares: ShareDraft[];
  /** The first day a new share begins. */
  begins: string;
  error?: string;
  onChange: (shares: ShareDraft[]) => void;
}

/** Who earns which part from which day to which; below, what the parts add up to. */
export function ShareEditor({ shares, begins, error, onChange }: Props) {
  const { t } = useTranslation();
  const set = (at: number, next: Partial<ShareDraft>) =>
    onChange(shares.map((share, i) => (i === at ? { ...share, ...next } : share)));
  const open = shares.filter((share) => !share.to);
  const splitEqually = () => {
    const parts = equally(open.length);
    onChange(shares.map((s) => (s.to ? s : { ...s, percent: percentOf(parts.shift() ?? 0) })));
  };
  return (
    <FieldGroup name="members" legend={t('shops.members')} hint={t('shops.sharesHint')} error={error}>
      {shares.map((share, i) => (
        <ShareLine
          key={i}
          share={share}
          onChange={(next) => set(i, next)}
          onRemove={() => onChange(shares.filter((_, at) => at !== i))}
        />
      ))}
      <div className={classes.deeds}>
        <Button
          variant="default"
          leftSection={<IconPlus size={16} aria-hidden />}
          onClick={() => onChange([...shares, { account: '', name: '', percent: '', from: begins, to: '' }])}
        >
          {t('shops.addMember')}
        </Button>
        {open.length > 1 && (
          <Button variant="default" onClick={splitEqually}>
            {t('shops.splitEqually')}
          </Button>
        )}
      </div>
      <Sums shares={shares} />
    </FieldGroup>
  );
}

/** The spelt-out day stands below, so that the inputs of a line stay in one row. */
const order: ('label' | 'input' | 'description')[] = ['label', 'input', 'description'];

interface LineProps {
  share: ShareDraft;
  onChange: (next: Partial<ShareDraft>) => void;
  onRemove: () => void;
}

function ShareLine({ share, onChange, onRemove }: LineProps) {
  const { t } = useTranslation();
  return (
    <div className={classes.share}>
      <PersonPicker
        label={t('shops.person')}
        value={share.account}
        known={share.account ? [{ id: share.account, name: share.name }] : []}
        onChange={(account, name) => onChange({ account, name })}
      />
      <TextInput
        label={t('shops.shareInPercent')}
        inputMode="decimal"
        value={share.percent}
        onChange={(event) => onChange({ percent: event.currentTarget.value })}
      />
      <DateInput
        label={t('shops.from')}
        inputWrapperOrder={order}
        value={share.from}
        onChange={(event) => onChange({ from: event.currentTarget.value })}
      />
      <DateInput
        label={t('common.optional', { label: t('shops.to') })}
        inputWrapperOrder={order}
        value={share.to}
        onChange={(event) => onChange({ to: event.currentTarget.value })}
      />
      <ActionIcon
        variant="default"
        size="input-sm"
        className={classes.remove}
        aria-label={t('shops.removeMember', { name: share.name })}
        onClick={onRemove}
      >
        <IconTrash size={16} aria-hidden />
      </ActionIcon>
    </div>
  );
}

function Sums({ shares }: { shares: ShareDraft[] }) {
  const { t } = useTranslation();
  return (
    <ul className={classes.sums} aria-live="polite">
      {stretches(shares).map(({ from, to, sum }) => (
        <li key={from}>
          {to
            ? t('shops.stretch', { range: format.dayRange(from, to) })
            : t('shops.openStretch', { day: format.day(from, { year: true, weekday: false }) })}{' '}
          <StateBadge tone={sum === WHOLE ? 'good' : 'bad'}>{format.percent(sum)}</StateBadge>
        </li>
      ))}
    </ul>
  );
}
