import { useNavigate } from '@tanstack/react-router';
import type { ComponentProps, ReactNode } from 'react';
import { useTranslation } from 'react-i18next';
import { Day } from '@/components/figures';
import { TextLink } from '@/components/link';
import { usePlatformName } from '@/components/platform';
import { DataTable, type Column } from '@/components/table/data-table';
import { regionName } from '@/lib/regions';
import type { ShopLine } from './queries';
import { ShopState } from './shop-state';

interface Props {
  rows: ShopLine[] | undefined;
  empty: ReactNode;
  more: ComponentProps<typeof DataTable<ShopLine>>['more'];
}

export function ShopsTable({ rows, empty, more }: Props) {
  const { t } = useTranslation();
  const navigate = useNavigate();
  const platformName = usePlatformName();
  const columns: Column<ShopLine>[] = [
    {
      id: 'name',
      header: t('shops.name'),
      phone: 'title',
      cell: (shop) => (
        <TextLink to="/shops/$shop" params={{ shop: shop.id }}>
          {shop.name}
        </TextLink>
      ),
    },
    {
      id: 'status',
      header: t('shops.state'),
      phone: 'figure',
      cell: (shop) => <ShopState status={shop.status} />,
    },
    { id: 'region', header: t('shops.region'), cell: (shop) => regionName(shop.region) },
    {
      id: 'members',
      header: t('shops.members'),
      cell: (shop) => shop.members.map((member) => member.name).join(', ') || '—',
    },
    {
      id: 'channels',
      header: t('shops.channels'),
      phone: 'none',
      cell: (shop) =>
        [...new Set(shop.channels.map(({ platform }) => platformName(platform)))].join(', ') || '—',
    },
    {
      id: 'opened',
      header: t('shops.openedOn'),
      cell: (shop) => <Day date={shop.openedOn} weekday={false} />,
    },
    {
      id: 'closed',
      header: t('shops.closedOn'),
      phone: 'none',
      cell: (shop) => <Day date={shop.closedOn} weekday={false} />,
    },
  ];
  return (
    <DataTable
      label={t('shops.title')}
      columns={columns}
      rows={rows}
      rowId={(shop) => shop.id}
      onOpen={(shop) => void navigate({ to: '/shops/$shop', params: { shop: shop.id } })}
      empty={empty}
      more={more}
    />
  );
}
