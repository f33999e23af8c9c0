import { Button, NativeSelect } from '@mantine/core';
import { useTranslation } from 'react-i18next';
import { FieldGroup } from '@/components/field-group';
import type { PictureDraft } from './draft';
import { MainFields, RarerFields } from './variant-fields';
import type { VariantDraft } from './variants';
import classes from './catalogue.module.css';

interface Props {
  variants: VariantDraft[];
  pictures: PictureDraft[];
  currency: string;
  error?: string;
  onChange: (variants: VariantDraft[]) => void;
}

/** One row for each way to choose, made from the options. */
export function VariantTable({ variants, pictures, currency, error, onChange }: Props) {
  const { t } = useTranslation();
  const set = (at: number, next: Partial<VariantDraft>) =>
    onChange(variants.map((one, i) => (i === at ? { ...one, ...next } : one)));
  const copyDown = () => {
    const { price = '', compareAt = '', weight = '', madeToOrder = false } = variants[0] ?? {};
    onChange(variants.map((one) => ({ ...one, price, compareAt, weight, madeToOrder })));
  };
  return (
    <FieldGroup
      name="variants"
      legend={t('catalogue.variants', { count: variants.length })}
      hint={t('catalogue.weightHint')}
      error={error}
    >
      {variants.map((variant, at) => (
        <div key={at} className={classes.variant} role="group" aria-label={variant.values.join(' / ')}>
          <strong>{variant.values.join(' / ')}</strong>
          <MainFields variant={variant} currency={currency} onChange={(next) => set(at, next)} />
          <RarerFields variant={variant} currency={currency} onChange={(next) => set(at, next)} />
          {pictures.length > 1 && (
            <NativeSelect
              label={t('catalogue.variantPicture')}
              value={variant.picture}
              data={[
                { value: '', label: t('catalogue.coverPicture') },
                ...pictures.map((one, i) => ({ value: one.picture, label: one.alt || `${i + 1}` })),
              ]}
              onChange={(event) => set(at, { picture: event.currentTarget.value })}
            />
          )}
        </div>
      ))}
      {variants.length > 1 && (
        <Button variant="default" onClick={copyDown}>
          {t('catalogue.copyDown')}
        </Button>
      )}
    </FieldGroup>
  );
}
