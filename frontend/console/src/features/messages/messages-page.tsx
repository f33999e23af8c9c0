import { Button } from '@mantine/core';
import { getRouteApi } from '@tanstack/react-router';
import { useTranslation } from 'react-i18next';
import { Empty, Failure } from '@/components/feedback';
import { Moment, Num } from '@/components/figures';
import { TextLink } from '@/components/link';
import { Page } from '@/components/page';
import { StateBadge, type Tone } from '@/components/state-badge';
import { DataTable, type Column } from '@/components/table/data-table';
import { ChoiceFilter, Filters } from '@/components/table/filters';
import { toast } from '@/components/toasts';
import { api, client, type Schemas } from '@/lib/api';
import { asProblem, explain } from '@/lib/problem';
import { states, type State } from './search';

type Message = Schemas['MessageRow'];

const route = getRouteApi('/frame/messages');

const tones: Record<State, Tone> = { WAITING: 'info', SENT: 'good', NO_SERVER: 'plain', GIVEN_UP: 'bad' };

/** What buyers and shops were told by mail, newest first; what was not sent can be sent again. */
export function MessagesPage() {
  const { t } = useTranslation();
  const { state } = route.useSearch();
  const navigate = route.useNavigate();
  const show = (next: State | undefined) => void navigate({ search: { state: next }, replace: true });
  const found = api.useInfiniteQuery(
    'get',
    '/api/messages',
    { params: { query: { state } } },
    {
      pageParamName: 'cursor',
      // Not undefined, in whose place the library would send 0.
      initialPageParam: null,
      getNextPageParam: (last) => last.next ?? undefined,
    },
  );
  const again = async (id: string) => {
    try {
      const { data } = await client.POST('/api/messages/again', { body: { id } });
      toast(t(data?.state === 'NO_SERVER' ? 'messages.noServer' : 'messages.queued'));
      await found.refetch();
    } catch (error) {
      toast(explain(asProblem(error), t));
    }
  };
  const columns = useColumns((id) => void again(id));
  return (
    <Page
      title={t('messages.title')}
      facts={t('messages.meaning')}
      back={<TextLink to="/shops">{t('shops.title')}</TextLink>}
    >
      <Filters active={Boolean(state)} onClear={() => show(undefined)}>
        <ChoiceFilter
          label={t('messages.state')}
          value={state ?? ''}
          options={states.map((one) => ({ value: one, label: t(`messages.states.${one}`) }))}
          onChange={(next) => show(states.find((one) => one === next))}
        />
      </Filters>
      {found.isError ? (
        <Failure error={found.error} retry={found.refetch} />
      ) : (
        <DataTable
          label={t('messages.title')}
          columns={columns}
          rows={found.data?.pages.flatMap((page) => page.items)}
          rowId={(row) => row.id}
          more={{ has: found.hasNextPage, busy: found.isFetchingNextPage, load: found.fetchNextPage }}
          empty={
            state ? (
              <Empty title={t('messages.noneLike')} />
            ) : (
              <Empty title={t('messages.none')} hint={t('messages.noneHint')} />
            )
          }
        />
      )}
    </Page>
  );
}

function useColumns(onAgain: (id: string) => void): Column<Message>[] {
  const { t } = useTranslation();
  return [
    {
      id: 'about',
      header: t('messages.about'),
      phone: 'title',
      cell: (row) => t(`messages.kinds.${row.kind as 'order-paid'}`, { defaultValue: row.kind }),
    },
    {
      id: 'state',
      header: t('messages.state'),
      phone: 'figure',
      cell: (row) => <StateBadge tone={tones[row.state]}>{t(`messages.states.${row.state}`)}</StateBadge>,
    },
    { id: 'to', header: t('messages.to'), cell: (row) => row.to ?? t('messages.toShop') },
    { id: 'shop', header: t('messages.shop'), cell: (row) => row.shop ?? '—' },
    { id: 'written', header: t('messages.written'), cell: (row) => <Moment at={row.writtenAt} /> },
    {
      id: 'tries',
      header: t('messages.tries'),
      numeric: true,
      phone: 'none',
      cell: (row) => <Num value={row.tries} />,
    },
    { id: 'problem', header: t('messages.problem'), cell: (row) => row.problem ?? '—' },
    {
      id: 'again',
      header: '',
      cell: (row) =>
        (row.state === 'GIVEN_UP' || row.state === 'NO_SERVER') && (
          <Button variant="default" size="compact-sm" onClick={() => onAgain(row.id)}>
            {t('messages.again')}
          </Button>
        ),
    },
  ];
}
