import { Checkbox } from '@mantine/core';
import { useTranslation } from 'react-i18next';
import { FieldGroup } from '@/components/field-group';
import { BilingualField } from '@/components/bilingual-field';
import type { Typed } from '@/lib/bilingual';
import classes from './shipping.module.css';

interface PickUpDraft {
  place: Typed;
  hours: Typed;
}

interface Props {
  fetches: boolean;
  pickUp: PickUpDraft;
  error?: string;
  onFetches: (fetches: boolean) => void;
  onChange: (pickUp: PickUpDraft) => void;
}

/** Where and when buyers fetch what they bought, if they may. */
export function PickUpFields({ fetches, pickUp, error, onFetches, onChange }: Props) {
  const { t } = useTranslation();
  return (
    <FieldGroup name="pickUp" legend={t('shipping.pickUp')} error={error}>
      <Checkbox
        label={t('shipping.fetches')}
        checked={fetches}
        onChange={(event) => onFetches(event.currentTarget.checked)}
      />
      {fetches && (
        <div className={classes.narrow}>
          <BilingualField
            name="place"
            label={t('shipping.place')}
            maxLength={200}
            value={pickUp.place}
            onChange={(place) => onChange({ ...pickUp, place })}
          />
          <BilingualField
            name="hours"
            label={t('shipping.hours')}
            description={t('shipping.hoursHint')}
            maxLength={200}
            value={pickUp.hours}
            onChange={(hours) => onChange({ ...pickUp, hours })}
          />
        </div>
      )}
    </FieldGroup>
  );
}
