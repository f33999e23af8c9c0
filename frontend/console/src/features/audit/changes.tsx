import { useTranslation } from 'react-i18next';
import { Confirm, useAsked } from '@/components/confirm';
import { Empty, Failure } from '@/components/feedback';
import { Moment, Num } from '@/components/figures';
import { TextLink } from '@/components/link';
import { StateBadge } from '@/components/state-badge';
import { DataTable, type Column } from '@/components/table/data-table';
import { toast } from '@/components/toasts';
import { api, client, type Schemas } from '@/lib/api';
import { ChangeFilters } from './change-filters';
import { PersonLink } from './person-link';
import { Reason } from './reason';
import { ThingLink } from './thing-link';
import { changesQuery, type AuditSearch, type Deed } from './search';

type Change = Schemas['AuditRow'];

interface Props {
  search: AuditSearch;
  onChange: (next: Partial<AuditSearch>) => void;
  onClear: () => void;
}

/** Every change, newest first. */
export function Changes({ search, onChange, onClear }: Props) {
  const { t } = useTranslation();
  const blanking = useAsked<Change>();
  const columns = useColumns(blanking.ask);
  const found = api.useInfiniteQuery(
    'get',
    '/api/audit',
    { params: { query: changesQuery(search) } },
    {
      pageParamName: 'cursor',
      // Not undefined, in whose place the library would send 0.
      initialPageParam: null,
      getNextPageParam: (last) => last.next ?? undefined,
    },
  );
  const rows = found.data?.pages.flatMap((page) => page.items);
  return (
    <>
      <ChangeFilters search={search} rows={rows ?? []} onChange={onChange} onClear={onClear} />
      {found.isError ? (
        <Failure error={found.error} retry={found.refetch} />
      ) : (
        <DataTable
          label={t('audit.changes')}
          columns={columns}
          rows={rows}
          rowId={(row) => String(row.sequence)}
          dense
          more={{ has: found.hasNextPage, busy: found.isFetchingNextPage, load: found.fetchNextPage }}
          empty={<Empty title={t('audit.noChanges')} hint={t('audit.noChangesHint')} />}
        />
      )}
      <Confirm
        opened={blanking.about !== null}
        title={t('audit.blanking.title')}
        deed={t('audit.blanking.deed')}
        danger
        reason="required"
        reasonLabel={t('audit.blanking.why')}
        onClose={blanking.close}
        onConfirm={async (why) => {
          if (!blanking.about) return;
          await blank(blanking.about, why);
          await found.refetch();
          toast(t('audit.blanking.done'));
        }}
      >
        <p>
          <q>{blanking.about?.why}</q>
        </p>
        <p>{t('audit.blanking.meaning')}</p>
      </Confirm>
    </>
  );
}

const blank = ({ sequence }: Change, why: string) =>
  client.POST('/api/audit/{sequence}/blank', { params: { path: { sequence } }, body: { why } });

function useColumns(onBlank: (row: Change) => void): Column<Change>[] {
  const { t } = useTranslation();
  return [
    {
      id: 'what',
      header: t('audit.deed'),
      phone: 'title',
      cell: (row) => (
        <>
          <TextLink to="/audit" search={{ kind: row.kind, object: row.object }}>
            {t(`audit.what.${row.what as Deed}`, { defaultValue: row.what })}
          </TextLink>{' '}
          {row.altered && <StateBadge tone="bad">{t('audit.altered')}</StateBadge>}
        </>
      ),
    },
    { id: 'thing', header: t('audit.thing'), cell: (row) => <ThingLink row={row} /> },
    { id: 'who', header: t('audit.who'), cell: (row) => <PersonLink person={row.who} /> },
    { id: 'why', header: t('audit.why'), cell: (row) => <Reason row={row} onBlank={onBlank} /> },
    { id: 'when', header: t('audit.when'), phone: 'figure', cell: (row) => <Moment at={row.when} /> },
    {
      id: 'sequence',
      header: t('audit.sequence'),
      numeric: true,
      phone: 'none',
      cell: (row) => <Num value={row.sequence} />,
    },
  ];
}
