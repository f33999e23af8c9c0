import { useTranslation } from 'react-i18next';
import { DateInput } from '@/components/date-input';
import { PersonPicker } from '@/components/person-picker';
import { ChoiceFilter, Filters } from '@/components/table/filters';
import type { Schemas } from '@/lib/api';
import classes from './audit.module.css';
import { changesQuery, deedsOf, kinds, type AuditSearch } from './search';

interface Props {
  search: AuditSearch;
  rows: Schemas['AuditRow'][];
  onChange: (next: Partial<AuditSearch>) => void;
  onClear: () => void;
}

export function ChangeFilters({ search, rows, onChange, onClear }: Props) {
  const { t } = useTranslation();
  const active = Object.values(changesQuery(search)).some(Boolean);
  const day = (key: 'from' | 'to') => (
    <DateInput
      label={t(`audit.${key}`)}
      value={search[key] ?? ''}
      onChange={(event) => onChange({ [key]: event.currentTarget.value || undefined })}
    />
  );
  return (
    <div className={classes.filters}>
      <Filters active={active} onClear={onClear}>
        <ChoiceFilter
          label={t('audit.thing')}
          value={search.kind ?? ''}
          options={kinds.map((value) => ({ value, label: t(`audit.kind.${value}`) }))}
          onChange={(kind) => onChange({ kind: kind || undefined, object: undefined, what: undefined })}
        />
        <ChoiceFilter
          label={t('audit.deed')}
          value={search.what ?? ''}
          options={deedsOf(search.kind).map((value) => ({ value, label: t(`audit.what.${value}`) }))}
          onChange={(what) => onChange({ what: what || undefined })}
        />
        <WhoFilter search={search} people={rows.map((row) => row.who)} onChange={onChange} />
        {day('from')}
        {day('to')}
      </Filters>
      {search.object && <p>{t('audit.onlyOne')}</p>}
    </div>
  );
}

/** Narrows to what one person did; a person who is not on the page yet is shown by their id. */
export function WhoFilter({
  search,
  people,
  onChange,
}: {
  search: AuditSearch;
  people: (Schemas['AuditPerson'] | null | undefined)[];
  onChange: (next: Partial<AuditSearch>) => void;
}) {
  const { t } = useTranslation();
  const chosen = people.find((person) => person?.id === search.who);
  return (
    <PersonPicker
      label={t('audit.who')}
      value={search.who ?? ''}
      known={search.who ? [{ id: search.who, name: chosen?.name ?? search.who }] : []}
      onChange={(who) => onChange({ who: who || undefined })}
    />
  );
}
