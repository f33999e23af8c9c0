import { Button, TextInput } from '@mantine/core';
import { useQuery } from '@tanstack/react-query';
import { useTranslation } from 'react-i18next';
import { useAsked } from '@/components/confirm';
import { Dialog } from '@/components/dialog';
import { Num } from '@/components/figures';
import { Form } from '@/components/form';
import { Section } from '@/components/page';
import { DataTable, type Column } from '@/components/table/data-table';
import { toast } from '@/components/toasts';
import { countOf } from '@/lib/amount';
import { client } from '@/lib/api';
import { useForm } from '@/lib/form';
import { asProblem } from '@/lib/problem';
import { refresh } from '@/lib/queries';
import { stockQuery, type Product, type StockRow } from './queries';
import { StockWord } from './state';

type Variant = Product['variants'][number];

const uncounted = (sku: string): StockRow => ({ sku, available: 0, held: 0, sold: 0 });

/** How many there are of each variant, and a count when the shelf says otherwise. */
export function StockSection({ shop, product }: { shop: string; product: Product }) {
  const { t } = useTranslation();
  const stock = useQuery(stockQuery(shop)).data;
  const { about, ask, close } = useAsked<Variant>();
  if (product.variants.length === 0) return null;
  const of = ({ sku }: Variant) => stock?.get(sku);
  const columns: Column<Variant>[] = [
    {
      id: 'variant',
      header: t('catalogue.variant'),
      phone: 'title',
      cell: (variant) => variant.values.join(' / ') || variant.sku,
    },
    {
      id: 'available',
      header: t('catalogue.available'),
      numeric: true,
      phone: 'figure',
      cell: (variant) => (variant.madeToOrder ? '—' : <Num value={of(variant)?.available} />),
    },
    { id: 'held', header: t('catalogue.held'), numeric: true, cell: (v) => <Num value={of(v)?.held} /> },
    { id: 'sold', header: t('catalogue.sold'), numeric: true, cell: (v) => <Num value={of(v)?.sold} /> },
    {
      id: 'word',
      header: t('catalogue.shown'),
      phone: 'none',
      cell: (v) => <StockWord word={v.availability} />,
    },
    {
      id: 'deed',
      header: '',
      phone: 'figure',
      cell: (variant) =>
        !variant.madeToOrder && (
          <Button variant="default" size="xs" disabled={!stock} onClick={() => ask(variant)}>
            {t('catalogue.count')}
          </Button>
        ),
    },
  ];
  return (
    <Section title={t('catalogue.stock')}>
      <DataTable
        label={t('catalogue.stock')}
        columns={columns}
        rows={product.variants}
        rowId={(variant) => variant.sku}
        empty={null}
        dense
      />
      <Dialog opened={about !== null} onClose={close} title={t('catalogue.countTitle')}>
        {about && stock && (
          <CountForm
            shop={shop}
            name={about.values.join(' / ')}
            row={of(about) ?? uncounted(about.sku)}
            onDone={close}
          />
        )}
      </Dialog>
    </Section>
  );
}

interface CountProps {
  shop: string;
  name: string;
  row: StockRow;
  onDone: () => void;
}

/** If somebody bought meanwhile, the new number is shown and nothing is overwritten. */
function CountForm({ shop, name, row, onDone }: CountProps) {
  const { t } = useTranslation();
  const form = useForm({
    initial: { counted: String(row.available) },
    check: ({ counted }) => ({
      counted: countOf(counted) === null ? t('catalogue.fault.stock') : undefined,
    }),
  });
  const save = async () => {
    const done = await form.submit(async ({ counted }) => {
      try {
        await client.PUT('/api/shops/{id}/stock', {
          params: { path: { id: shop } },
          body: { sku: row.sku, seen: row.available, counted: countOf(counted) ?? 0 },
        });
      } catch (cause) {
        if (asProblem(cause).code === 'stock-changed') await refresh('/api/shops/stock');
        throw cause;
      }
    });
    if (!done) return;
    void refresh('/api/shops');
    toast(t('catalogue.counted'));
    onDone();
  };
  return (
    <Form form={form} deed={t('catalogue.saveCount')} onSubmit={() => void save()} onCancel={onDone}>
      <p>
        {name && <strong>{name} </strong>}
        {t('catalogue.inTheBooks', { count: row.available })}
      </p>
      {row.held > 0 && <p>{t('catalogue.heldHint', { count: row.held })}</p>}
      <TextInput
        label={t('catalogue.countedNow')}
        inputMode="numeric"
        autoComplete="off"
        maxLength={7}
        data-autofocus
        {...form.field('counted')}
      />
    </Form>
  );
}
