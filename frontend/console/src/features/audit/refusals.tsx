import { useTranslation } from 'react-i18next';
import { Empty, Failure } from '@/components/feedback';
import { Moment, Num } from '@/components/figures';
import { StateBadge, type Tone } from '@/components/state-badge';
import { DataTable, type Column } from '@/components/table/data-table';
import { ChoiceFilter, Filters } from '@/components/table/filters';
import { api, type Schemas } from '@/lib/api';
import classes from './audit.module.css';
import { WhoFilter } from './change-filters';
import { PersonLink } from './person-link';
import { refusals, type AuditSearch } from './search';

type Refusal = Schemas['SecurityEventRow'];

const tones: Record<number, Tone> = { 401: 'info', 403: 'warn', 409: 'plain', 429: 'bad', 0: 'bad' };

interface Props {
  search: AuditSearch;
  onChange: (next: Partial<AuditSearch>) => void;
  onClear: () => void;
}

/** Requests that were refused in the last 90 days, newest first. */
export function Refusals({ search, onChange, onClear }: Props) {
  const { t } = useTranslation();
  const columns = useColumns();
  const query = { who: search.who, status: search.status ? Number(search.status) : undefined };
  const found = api.useInfiniteQuery(
    'get',
    '/api/security-events',
    { params: { query } },
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
      <div className={classes.filters}>
        <Filters active={Boolean(search.who ?? search.status)} onClear={onClear}>
          <ChoiceFilter
            label={t('audit.answer')}
            value={search.status ?? ''}
            options={refusals.map((status) => ({
              value: String(status),
              label: t(`audit.status.${status}`),
            }))}
            onChange={(status) => onChange({ status: status || undefined })}
          />
          <WhoFilter search={search} people={rows?.map((row) => row.who) ?? []} onChange={onChange} />
        </Filters>
      </div>
      {found.isError ? (
        <Failure error={found.error} retry={found.refetch} />
      ) : (
        <DataTable
          label={t('audit.security')}
          columns={columns}
          rows={rows}
          rowId={(row) => row.id}
          dense
          more={{ has: found.hasNextPage, busy: found.isFetchingNextPage, load: found.fetchNextPage }}
          empty={<Empty title={t('audit.noRefusals')} hint={t('audit.noRefusalsHint')} />}
        />
      )}
    </>
  );
}

function useColumns(): Column<Refusal>[] {
  const { t } = useTranslation();
  return [
    {
      id: 'status',
      header: t('audit.answer'),
      phone: 'title',
      cell: (row) => (
        <StateBadge tone={tones[row.status] ?? 'info'}>
          {t(`audit.status.${row.status as 401}`, { defaultValue: String(row.status) })}
        </StateBadge>
      ),
    },
    {
      id: 'route',
      header: t('audit.route'),
      cell: (row) =>
        row.status === 0 ? (
          '—'
        ) : (
          <code className={classes.route}>
            {row.method} {row.route === 'unlisted' ? t('audit.unlisted') : row.route}
          </code>
        ),
    },
    {
      id: 'problem',
      header: t('audit.problem'),
      phone: 'none',
      cell: (row) => (row.problem ? <code className={classes.route}>{row.problem}</code> : '—'),
    },
    { id: 'who', header: t('audit.who'), cell: (row) => <PersonLink person={row.who} /> },
    {
      id: 'address',
      header: t('audit.address'),
      cell: (row) => (row.address === 'several' ? t('audit.several') : row.address),
    },
    {
      id: 'times',
      header: t('audit.times'),
      numeric: true,
      phone: 'none',
      cell: (row) => <Num value={row.times} />,
    },
    { id: 'when', header: t('audit.when'), phone: 'figure', cell: (row) => <Moment at={row.when} /> },
  ];
}
