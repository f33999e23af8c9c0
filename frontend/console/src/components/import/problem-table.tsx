import { useTranslation } from 'react-i18next';
import { DataTable, type Column } from '@/components/table/data-table';
import { StateBadge, type Tone } from '@/components/state-badge';

export interface RowProblem {
  row?: number | null;
  column?: string | null;
  value?: string | null;
  code: string;
  severity: string;
  message: string;
}

type Severity = 'error' | 'warning' | 'info';

const tones: Record<Severity, Tone> = { error: 'bad', warning: 'warn', info: 'info' };
const severityOf = (text: string): Severity => (text in tones ? (text as Severity) : 'warning');

/** What is wrong in a file, where, and what to do about it. */
export function ProblemTable({ problems }: { problems: RowProblem[] }) {
  const { t } = useTranslation();
  const rows = problems.map((problem, i) => ({ ...problem, id: String(i) }));
  const columns: Column<(typeof rows)[number]>[] = [
    {
      id: 'row',
      header: t('common.import.row'),
      numeric: true,
      phone: 'figure',
      cell: (p) => p.row ?? '—',
      sort: (p) => p.row,
    },
    {
      id: 'severity',
      header: t('common.import.severity'),
      phone: 'title',
      cell: (p) => (
        <StateBadge tone={tones[severityOf(p.severity)]}>
          {t(`common.import.severities.${severityOf(p.severity)}`)}
        </StateBadge>
      ),
      sort: (p) => p.severity,
    },
    { id: 'column', header: t('common.import.column'), cell: (p) => p.column ?? '—', sort: (p) => p.column },
    { id: 'value', header: t('common.import.value'), cell: (p) => p.value || '—' },
    { id: 'message', header: t('common.import.remedy'), cell: (p) => p.message },
  ];
  return (
    <DataTable
      label={t('common.import.problems')}
      columns={columns}
      rows={rows}
      rowId={(p) => p.id}
      empty={<p>{t('common.import.noProblems')}</p>}
      dense
    />
  );
}
