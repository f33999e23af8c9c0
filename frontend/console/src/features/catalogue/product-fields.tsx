import { Button, Textarea, TextInput } from '@mantine/core';
import { IconChevronDown, IconChevronUp } from '@tabler/icons-react';
import { useState, type ReactNode } from 'react';
import { useTranslation } from 'react-i18next';
import { FieldGroup } from '@/components/field-group';
import type { useForm } from '@/lib/form';
import type { ProductDraft } from './draft';
import { OptionFields } from './option-fields';
import { PictureList } from './picture-list';
import { MainFields, RarerFields } from './variant-fields';
import { VariantTable } from './variant-table';
import { arranged, blankVariant, type VariantDraft } from './variants';
import classes from './catalogue.module.css';

interface Props {
  shop: string;
  currency: string;
  form: ReturnType<typeof useForm<ProductDraft>>;
}

/** First what every product needs, in the order in which one has it at hand; the rest below, when asked for. */
export function ProductFields({ shop, currency, form }: Props) {
  const { t } = useTranslation();
  const { title, description, variants, pictures, options } = form.values;
  const single = options.length === 0;
  const first = variants[0] ?? blankVariant;
  const setFirst = (next: Partial<VariantDraft>) => form.set('variants', [{ ...first, ...next }]);
  return (
    <>
      <PictureList
        shop={shop}
        pictures={pictures}
        title={title.zh || title.en}
        error={form.errors.pictures}
        onChange={(change) => form.change('pictures', change)}
      />
      <TextInput
        id="field-title"
        label={t('catalogue.name')}
        placeholder={t('catalogue.nameExample')}
        maxLength={120}
        value={title.zh}
        error={form.errors.title}
        onChange={(event) => form.set('title', { ...title, zh: event.currentTarget.value })}
      />
      {single && (
        <FieldGroup name="variants" hint={t('catalogue.weightHint')} error={form.errors.variants}>
          <div className={classes.row}>
            <MainFields variant={first} currency={currency} onChange={setFirst} />
          </div>
        </FieldGroup>
      )}
      <Textarea
        label={t('common.optional', { label: t('catalogue.description') })}
        autosize
        minRows={3}
        maxRows={16}
        maxLength={5_000}
        value={description.zh}
        error={form.errors.description}
        onChange={(event) => form.set('description', { ...description, zh: event.currentTarget.value })}
      />
      {!single && (
        <VariantTable
          variants={variants}
          pictures={pictures}
          currency={currency}
          error={form.errors.variants}
          onChange={(next) => form.set('variants', next)}
        />
      )}
      <More form={form}>
        {single && (
          <div className={classes.row}>
            <RarerFields variant={first} currency={currency} onChange={setFirst} />
          </div>
        )}
      </More>
    </>
  );
}

function More({ form, children }: Pick<Props, 'form'> & { children: ReactNode }) {
  const { t } = useTranslation();
  const { title, description, categories, origin, options, variants } = form.values;
  const [opened, setOpened] = useState(Boolean(title.en || categories || origin || options.length));
  const Arrow = opened ? IconChevronUp : IconChevronDown;
  return (
    <>
      <Button
        variant="default"
        className={classes.more}
        aria-expanded={opened}
        rightSection={<Arrow size={16} aria-hidden />}
        onClick={() => setOpened(!opened)}
      >
        {t(opened ? 'catalogue.less' : 'catalogue.more')}
      </Button>
      {opened && (
        <>
          <OptionFields
            options={options}
            error={form.errors.options}
            onChange={(next) => {
              form.set('options', next);
              form.set('variants', arranged(next, variants));
            }}
          />
          {children}
          <TextInput
            label={t('common.optional', { label: t('catalogue.categories') })}
            description={t('catalogue.categoriesHint')}
            {...form.field('categories')}
          />
          <TextInput
            label={t('common.optional', { label: t('catalogue.origin') })}
            placeholder={t('catalogue.originExample')}
            maxLength={60}
            {...form.field('origin')}
          />
          <TextInput
            label={t('common.optional', { label: t('catalogue.englishName') })}
            lang="en"
            maxLength={120}
            value={title.en}
            onChange={(event) => form.set('title', { ...title, en: event.currentTarget.value })}
          />
          <Textarea
            label={t('common.optional', { label: t('catalogue.englishDescription') })}
            lang="en"
            autosize
            minRows={2}
            maxRows={16}
            maxLength={5_000}
            value={description.en}
            onChange={(event) => form.set('description', { ...description, en: event.currentTarget.value })}
          />
        </>
      )}
    </>
  );
}
