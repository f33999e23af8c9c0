import { useTranslation } from 'react-i18next';
import { Num } from '@/components/figures';
import { DataTable, type Column } from '@/components/table/data-table';
import { shareOf, type CurveWords } from './curve-option';
import type { Curve } from './queries';

/** The steps of both curves as numbers. */
export function CurveTable({ curves, words }: { curves: Curve[]; words: CurveWords }) {
  const { t } = useTranslation();
  const rows = curves.flatMap((curve) => curve.points.map((point) => ({ ...point, group: curve.group })));
  type Row = (typeof rows)[number];
  const share = (value: number | null | undefined) => (value == null ? '—' : shareOf(value));
  const columns: Column<Row>[] = [
    { id: 'group', header: t('impact.group'), phone: 'title', cell: (row) => words.name(row.group) },
    { id: 'day', header: t('impact.curve.days'), numeric: true, cell: (row) => <Num value={row.day} /> },
    {
      id: 'share',
      header: t('impact.curve.share'),
      numeric: true,
      phone: 'figure',
      cell: (row) => share(row.share),
    },
    { id: 'low', header: t('impact.curve.low'), numeric: true, cell: (row) => share(row.low) },
    { id: 'high', header: t('impact.curve.high'), numeric: true, cell: (row) => share(row.high) },
    {
      id: 'risk',
      header: t('impact.curve.atRisk'),
      numeric: true,
      cell: (row) => <Num value={row.atRisk} />,
    },
  ];
  return (
    <DataTable
      label={t('impact.curve.title')}
      columns={columns}
      rows={rows}
      rowId={(row) => `${row.group}${row.day}`}
      empty={null}
      dense
    />
  );
}
