import { useTranslation } from 'react-i18next';
import { TextLink } from '@/components/link';
import type { Schemas } from '@/lib/api';
import type { Kind } from './search';

/** What was changed, with the way to its page; what is about a person names them. */
export function ThingLink({ row }: { row: Schemas['AuditRow'] }) {
  const { t } = useTranslation();
  const kind = t(`audit.kind.${row.kind as Kind}`, { defaultValue: row.kind });
  const text = row.about?.name ? t('audit.about', { kind, name: row.about.name }) : kind;
  switch (row.kind as Kind) {
    case 'accounts':
      return (
        <TextLink to="/people/$person" params={{ person: row.object }}>
          {text}
        </TextLink>
      );
    case 'courses':
      return (
        <TextLink to="/courses/$course" params={{ course: row.object }}>
          {text}
        </TextLink>
      );
    case 'shops':
      return (
        <TextLink to="/shops/$shop" params={{ shop: row.object }}>
          {text}
        </TextLink>
      );
    case 'cohorts':
    case 'enrolments':
    case 'selections':
      return (
        <TextLink to="/cohorts/$cohort" params={{ cohort: row.object.split(':')[0] ?? row.object }}>
          {text}
        </TextLink>
      );
    default:
      return <>{text}</>;
  }
}
