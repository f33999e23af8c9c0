import { ActionIcon, Button, TextInput } from '@mantine/core';
import { IconPlus, IconTrash } from '@tabler/icons-react';
import { useTranslation } from 'react-i18next';
import { FieldGroup } from '@/components/field-group';
import { MOST_OPTIONS, type OptionDraft } from './variants';
import classes from './catalogue.module.css';

interface Props {
  options: OptionDraft[];
  error?: string;
  onChange: (options: OptionDraft[]) => void;
}

/** What buyers choose from: size, colour, packing. */
export function OptionFields({ options, error, onChange }: Props) {
  const { t } = useTranslation();
  const set = (at: number, next: Partial<OptionDraft>) =>
    onChange(options.map((one, i) => (i === at ? { ...one, ...next } : one)));
  return (
    <FieldGroup
      name="options"
      legend={t('catalogue.options')}
      hint={t('catalogue.optionsHint')}
      error={error}
    >
      {options.map((option, at) => (
        <div key={at} className={classes.option}>
          <TextInput
            label={t('catalogue.optionName')}
            placeholder={t('catalogue.optionNameExample')}
            maxLength={30}
            value={option.name}
            onChange={(event) => set(at, { name: event.currentTarget.value })}
          />
          <TextInput
            label={t('catalogue.optionValues')}
            placeholder={t('catalogue.optionValuesExample')}
            value={option.values}
            onChange={(event) => set(at, { values: event.currentTarget.value })}
          />
          <ActionIcon
            variant="default"
            size="input-sm"
            aria-label={t('catalogue.removeOption', { name: option.name })}
            onClick={() => onChange(options.filter((_, i) => i !== at))}
          >
            <IconTrash size={16} aria-hidden />
          </ActionIcon>
        </div>
      ))}
      {options.length < MOST_OPTIONS && (
        <Button
          variant="default"
          leftSection={<IconPlus size={16} aria-hidden />}
          onClick={() => onChange([...options, { name: '', values: '' }])}
        >
          {t('catalogue.addOption')}
        </Button>
      )}
    </FieldGroup>
  );
}
