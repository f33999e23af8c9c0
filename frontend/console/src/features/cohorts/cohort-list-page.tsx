import { getRouteApi, useNavigate } from '@tanstack/react-router';
import { useTranslation } from 'react-i18next';
import { Empty, Failure } from '@/components/feedback';
import { DayRange, Num } from '@/components/figures';
import { ButtonLink, TextLink } from '@/components/link';
import { Page } from '@/components/page';
import { RegionPicker } from '@/components/region-picker';
import { StateBadge } from '@/components/state-badge';
import { DataTable, type Column } from '@/components/table/data-table';
import { ChoiceFilter, Filters, SearchFilter } from '@/components/table/filters';
import { api } from '@/lib/api';
import { regionName } from '@/lib/regions';
import { useMe } from '@/lib/session';
import type { CohortRow, CohortStatus } from './queries';
import { statuses, statusTones } from './status';

const route = getRouteApi('/frame/cohorts');

export function CohortListPage() {
  const { t } = useTranslation();
  const columns = useColumns();
  const me = useMe();
  const filters = route.useSearch();
  const navigate = useNavigate({ from: '/cohorts' });
  const found = useCohorts(filters);
  const filter = (change: Partial<typeof filters>) =>
    void navigate({ search: (now) => ({ ...now, ...change }), replace: true });
  const active = Object.values(filters).some(Boolean);
  const mayCreate = me.is('COORDINATOR', 'ADMINISTRATOR');
  const create = mayCreate && <ButtonLink to="/cohorts/new">{t('cohorts.new')}</ButtonLink>;

  return (
    <Page title={t('cohorts.title')} action={create}>
      <Filters active={active} onClear={() => void navigate({ search: {}, replace: true })}>
        <SearchFilter
          label={t('cohorts.search')}
          value={filters.query ?? ''}
          onChange={(query) => filter({ query: query || undefined })}
        />
        <ChoiceFilter
          label={t('cohorts.state')}
          value={filters.status ?? ''}
          options={statuses.map((value) => ({ value, label: t(`cohorts.status.${value}`) }))}
          onChange={(status) => filter({ status: status || undefined })}
        />
        {mayCreate && (
          <RegionPicker
            placeholder={t('cohorts.anyRegion')}
            aria-label={t('cohorts.region')}
            clearable
            value={filters.region ?? ''}
            onChange={(region) => filter({ region: region || undefined })}
          />
        )}
      </Filters>
      {found.isError ? (
        <Failure error={found.error} retry={found.refetch} />
      ) : (
        <DataTable
          label={t('cohorts.title')}
          columns={columns}
          rows={found.data?.pages.flatMap((page) => page.items)}
          rowId={(row) => row.id}
          onOpen={(row) => void navigate({ to: '/cohorts/$cohort', params: { cohort: row.id } })}
          more={{
            has: found.hasNextPage,
            busy: found.isFetchingNextPage,
            load: found.fetchNextPage,
            total: found.data?.pages[0]?.total,
          }}
          empty={
            <Empty
              title={active ? t('cohorts.noneFound') : t('cohorts.none')}
              hint={
                active
                  ? t('cohorts.noneFoundHint')
                  : mayCreate
                    ? t('cohorts.noneHint')
                    : t('cohorts.noneYours')
              }
              action={!active && create}
            />
          }
        />
      )}
    </Page>
  );
}

function useCohorts(filters: { query?: string; status?: string; region?: string }) {
  const query = { ...filters, status: filters.status as CohortStatus | undefined };
  return api.useInfiniteQuery(
    'get',
    '/api/cohorts',
    { params: { query } },
    {
      pageParamName: 'cursor',
      // Not undefined, in whose place the library would send 0.
      initialPageParam: null,
      getNextPageParam: (last) => last.next ?? undefined,
    },
  );
}

function useColumns(): Column<CohortRow>[] {
  const { t } = useTranslation();
  return [
    {
      id: 'name',
      header: t('cohorts.name'),
      phone: 'title',
      cell: (row) => (
        <TextLink to="/cohorts/$cohort" params={{ cohort: row.id }}>
          {row.name}
        </TextLink>
      ),
      sort: (row) => row.name,
    },
    {
      id: 'state',
      header: t('cohorts.state'),
      phone: 'figure',
      cell: (row) => (
        <StateBadge tone={statusTones[row.status]}>{t(`cohorts.status.${row.status}`)}</StateBadge>
      ),
      sort: (row) => statuses.indexOf(row.status),
    },
    {
      id: 'region',
      header: t('cohorts.region'),
      cell: (row) => regionName(row.region),
      sort: (row) => row.region.code,
    },
    {
      id: 'course',
      header: t('cohorts.course'),
      phone: 'none',
      cell: (row) => row.course.title,
      sort: (row) => row.course.title,
    },
    {
      id: 'days',
      header: t('cohorts.days'),
      cell: (row) => <DayRange from={row.firstDay} to={row.lastDay} />,
      sort: (row) => row.firstDay,
    },
    {
      id: 'enrolled',
      header: t('cohorts.enrolledOf'),
      numeric: true,
      cell: (row) => (
        <>
          <Num value={row.enrolled} /> / <Num value={row.capacity} />
        </>
      ),
      sort: (row) => row.enrolled,
    },
    {
      id: 'completed',
      header: t('cohorts.completed'),
      numeric: true,
      cell: (row) => <Num value={row.completed} />,
      sort: (row) => row.completed,
    },
  ];
}
