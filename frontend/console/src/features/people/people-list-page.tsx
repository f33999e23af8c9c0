import { getRouteApi, useNavigate } from '@tanstack/react-router';
import { useTranslation } from 'react-i18next';
import { Empty, Failure } from '@/components/feedback';
import { Phone } from '@/components/figures';
import { ButtonLink, TextLink } from '@/components/link';
import { Page } from '@/components/page';
import { StateBadge } from '@/components/state-badge';
import { DataTable, type Column } from '@/components/table/data-table';
import { ChoiceFilter, Filters, SearchFilter } from '@/components/table/filters';
import { api, type Schemas } from '@/lib/api';
import { days } from '@/lib/days';
import type { Role } from '@/lib/session';
import { useToday } from '@/lib/today';
import { roles, stateOn } from './grants';

type Person = Schemas['PersonView'];

const route = getRouteApi('/frame/people');

export function PeopleListPage() {
  const { t } = useTranslation();
  const columns = useColumns();
  const filters = route.useSearch();
  const navigate = useNavigate({ from: '/people' });
  const query = { query: filters.query, role: filters.role as Role | undefined };
  const found = api.useInfiniteQuery(
    'get',
    '/api/people',
    { params: { query } },
    {
      pageParamName: 'cursor',
      // Not undefined, in whose place the library would send 0.
      initialPageParam: null,
      getNextPageParam: (last) => last.next ?? undefined,
    },
  );
  const filter = (change: Partial<typeof filters>) =>
    void navigate({ search: (now) => ({ ...now, ...change }), replace: true });
  const active = Boolean(filters.query ?? filters.role);
  const create = <ButtonLink to="/people/new">{t('people.new')}</ButtonLink>;
  return (
    <Page title={t('people.title')} action={create}>
      <Filters active={active} onClear={() => void navigate({ search: {}, replace: true })}>
        <SearchFilter
          label={t('people.search')}
          value={filters.query ?? ''}
          onChange={(value) => filter({ query: value || undefined })}
        />
        <ChoiceFilter
          label={t('people.role')}
          value={filters.role ?? ''}
          options={roles.map((value) => ({ value, label: t(`common.roles.${value}`) }))}
          onChange={(role) => filter({ role: role || undefined })}
        />
      </Filters>
      {found.isError ? (
        <Failure error={found.error} retry={found.refetch} />
      ) : (
        <DataTable
          label={t('people.title')}
          columns={columns}
          rows={found.data?.pages.flatMap((page) => page.items)}
          rowId={(person) => person.id}
          onOpen={(person) => void navigate({ to: '/people/$person', params: { person: person.id } })}
          more={{
            has: found.hasNextPage,
            busy: found.isFetchingNextPage,
            load: found.fetchNextPage,
            total: found.data?.pages[0]?.total,
          }}
          empty={<Empty title={t('people.none')} hint={t('people.noneHint')} action={create} />}
        />
      )}
    </Page>
  );
}

/** The roles of today, and those that are still to begin. */
function RolesOf({ person }: { person: Person }) {
  const { t } = useTranslation();
  const today = useToday();
  const upcoming = person.grants.filter((grant) => stateOn(today, grant) === 'upcoming');
  const words = [
    ...person.roles.map((role) => t(`common.roles.${role}`)),
    ...upcoming.map((grant) =>
      t('people.roleInDays', { role: t(`common.roles.${grant.role}`), days: days(grant, t) }),
    ),
  ];
  return <>{words.join(' · ') || '—'}</>;
}

function useColumns(): Column<Person>[] {
  const { t } = useTranslation();
  return [
    {
      id: 'name',
      header: t('people.name'),
      phone: 'title',
      cell: (person) => (
        <TextLink to="/people/$person" params={{ person: person.id }}>
          {person.name}
        </TextLink>
      ),
      sort: (person) => person.name,
    },
    {
      id: 'roles',
      header: t('people.role'),
      cell: (person) => <RolesOf person={person} />,
    },
    {
      id: 'login',
      header: t('people.login'),
      phone: 'none',
      cell: (person) => person.login ?? '—',
      sort: (p) => p.login,
    },
    { id: 'phone', header: t('people.phone'), cell: (person) => <Phone number={person.phone} /> },
    {
      id: 'externalId',
      header: t('people.externalId'),
      phone: 'none',
      cell: (person) => person.externalId ?? '—',
      sort: (p) => p.externalId,
    },
    {
      id: 'active',
      header: t('people.state'),
      phone: 'figure',
      cell: (person) => (
        <StateBadge tone={person.active ? 'good' : 'off'}>
          {person.active ? t('people.active') : t('people.inactive')}
        </StateBadge>
      ),
    },
  ];
}
