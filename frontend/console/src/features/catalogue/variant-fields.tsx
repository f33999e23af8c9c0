import { Checkbox, TextInput } from '@mantine/core';
import { useTranslation } from 'react-i18next';
import { currencySymbol } from '@/lib/format';
import type { VariantDraft } from './variants';
import classes from './catalogue.module.css';

export interface VariantProps {
  variant: VariantDraft;
  currency: string;
  onChange: (next: Partial<VariantDraft>) => void;
}

/** What has to be known of everything sold: its price, its stock to begin with, its weight. */
export function MainFields({ variant, currency, onChange, id }: VariantProps & { id?: string }) {
  const { t } = useTranslation();
  return (
    <>
      <TextInput
        id={id}
        label={t('catalogue.price')}
        leftSection={currencySymbol(currency)}
        inputMode="decimal"
        autoComplete="off"
        maxLength={16}
        value={variant.price}
        onChange={(event) => onChange({ price: event.currentTarget.value })}
      />
      {!variant.saved && (
        <TextInput
          label={t('catalogue.stock')}
          inputMode="numeric"
          autoComplete="off"
          maxLength={7}
          disabled={variant.madeToOrder}
          value={variant.madeToOrder ? '' : variant.stock}
          onChange={(event) => onChange({ stock: event.currentTarget.value })}
        />
      )}
      <TextInput
        label={t('catalogue.weight')}
        inputMode="numeric"
        autoComplete="off"
        maxLength={7}
        value={variant.weight}
        onChange={(event) => onChange({ weight: event.currentTarget.value })}
      />
    </>
  );
}

/** What only some sellers say: an earlier price, their own number, that it is made to order. */
export function RarerFields({ variant, currency, onChange }: VariantProps) {
  const { t } = useTranslation();
  return (
    <>
      <TextInput
        label={t('common.optional', { label: t('catalogue.compareAt') })}
        leftSection={currencySymbol(currency)}
        inputMode="decimal"
        autoComplete="off"
        maxLength={16}
        value={variant.compareAt}
        onChange={(event) => onChange({ compareAt: event.currentTarget.value })}
      />
      <TextInput
        label={t('common.optional', { label: t('catalogue.sku') })}
        placeholder={t('catalogue.skuProposed')}
        autoComplete="off"
        maxLength={40}
        readOnly={variant.saved}
        value={variant.sku}
        onChange={(event) => onChange({ sku: event.currentTarget.value })}
      />
      <Checkbox
        className={classes.tick}
        label={t('catalogue.madeToOrder')}
        checked={variant.madeToOrder}
        onChange={(event) => onChange({ madeToOrder: event.currentTarget.checked })}
      />
    </>
  );
}
