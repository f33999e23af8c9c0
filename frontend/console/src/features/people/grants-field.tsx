import { Button, VisuallyHidden } from '@mantine/core';
import { IconPlus } from '@tabler/icons-react';
import { useTranslation } from 'react-i18next';
import { FieldGroup } from '@/components/field-group';
import { GrantLine } from './grant-line';
import { newGrant, type GrantDraft } from './grants';

interface Props {
  value: GrantDraft[];
  error?: string;
  /** A heading says already what these are. */
  titled?: boolean;
  onChange: (drafts: GrantDraft[]) => void;
}

/** Roles, where a role needs one the region it holds in, and the days it is for. */
export function GrantsField({ value, error, titled, onChange }: Props) {
  const { t } = useTranslation();
  return (
    <FieldGroup
      name="grants"
      legend={titled ? <VisuallyHidden>{t('people.grants')}</VisuallyHidden> : t('people.grants')}
      hint={t('people.grantsHint')}
      error={error}
    >
      {value.map((draft, i) => (
        <GrantLine
          key={i}
          grant={draft}
          onChange={(next) => onChange(value.map((one, at) => (at === i ? { ...one, ...next } : one)))}
          onRemove={() => onChange(value.filter((_, at) => at !== i))}
        />
      ))}
      <div>
        <Button
          variant="default"
          leftSection={<IconPlus size={16} aria-hidden />}
          onClick={() => onChange([...value, newGrant(value.length === 0 ? 'TRAINEE' : 'COORDINATOR')])}
        >
          {t('people.addGrant')}
        </Button>
      </div>
    </FieldGroup>
  );
}
