import { IconPhotoOff } from '@tabler/icons-react';
import { useNavigate } from '@tanstack/react-router';
import type { ComponentProps, ReactNode } from 'react';
import { useTranslation } from 'react-i18next';
import { Money, Num } from '@/components/figures';
import { TextLink } from '@/components/link';
import { DataTable, type Column } from '@/components/table/data-table';
import { say } from '@/lib/bilingual';
import type { ProductLine, StockRow } from './queries';
import { ProductStateBadge, StockWord } from './state';
import classes from './catalogue.module.css';

interface Props {
  shop: string;
  currency: string;
  rows: ProductLine[] | undefined;
  stock: Map<string, StockRow> | undefined;
  empty: ReactNode;
  more: ComponentProps<typeof DataTable<ProductLine>>['more'];
}

export function ProductsTable({ shop, currency, rows, stock, empty, more }: Props) {
  const { t } = useTranslation();
  const navigate = useNavigate();
  const counted = (product: ProductLine) => {
    const known = product.skus.flatMap((sku) => stock?.get(sku)?.available ?? []);
    return known.length > 0 ? known.reduce((sum, one) => sum + one, 0) : null;
  };
  const columns: Column<ProductLine>[] = [
    {
      id: 'title',
      header: t('catalogue.product'),
      phone: 'title',
      cell: (product) => (
        <span className={classes.product}>
          <Thumbnail product={product} />
          <TextLink to="/shops/$shop/products/$product" params={{ shop, product: product.id }}>
            {say(product.title)}
          </TextLink>
        </span>
      ),
    },
    {
      id: 'price',
      header: t('catalogue.price'),
      numeric: true,
      phone: 'figure',
      cell: (product) => <PriceRange product={product} currency={currency} />,
    },
    {
      id: 'stock',
      header: t('catalogue.stock'),
      numeric: true,
      cell: (product) => <Num value={counted(product)} />,
    },
    {
      id: 'word',
      header: t('catalogue.shown'),
      cell: (product) => <StockWord word={product.availability} />,
    },
    {
      id: 'state',
      header: t('catalogue.stateLabel'),
      cell: (product) => <ProductStateBadge state={product.state} />,
    },
  ];
  return (
    <DataTable
      label={t('catalogue.title')}
      columns={columns}
      rows={rows}
      rowId={(product) => product.id}
      onOpen={(product) =>
        void navigate({ to: '/shops/$shop/products/$product', params: { shop, product: product.id } })
      }
      empty={empty}
      more={more}
    />
  );
}

function Thumbnail({ product }: { product: ProductLine }) {
  return product.picture ? (
    <img
      className={classes.thumbnail}
      src={product.picture.thumbnail}
      alt=""
      width={48}
      height={48}
      loading="lazy"
    />
  ) : (
    <span className={classes.thumbnail}>
      <IconPhotoOff size={20} aria-hidden />
    </span>
  );
}

function PriceRange({ product, currency }: { product: ProductLine; currency: string }) {
  if (product.skus.length === 0) return <>—</>;
  const { lowestPrice, highestPrice } = product;
  return (
    <>
      <Money minor={lowestPrice} currency={currency} />
      {highestPrice > lowestPrice && (
        <>
          {' – '}
          <Money minor={highestPrice} currency={currency} />
        </>
      )}
    </>
  );
}
