import { useTranslation } from 'react-i18next';
import { Note } from '@/components/feedback';
import { Num } from '@/components/figures';
import { Facts, Section } from '@/components/page';
import { DataTable, type Column } from '@/components/table/data-table';
import type { Schemas } from '@/lib/api';
import { ProblemTable } from './problem-table';
import classes from './import.module.css';

type Report = Schemas['ImportReport'];
type Sample = Report['sample'][number];
type Result = 'created' | 'updated' | 'unchanged' | 'skipped';

interface Props {
  report: Report;
  told?: (report: Report, count: number) => string;
}

/** What a file would do, or has done: counts, columns as understood, problems, rows. */
export function ImportReportView({ report, told }: Props) {
  const { t } = useTranslation();
  const meant = (field: string) => t(`common.import.meanings.${field as 'name'}`, { defaultValue: field });
  const changes = report.created + report.updated;
  const rows = (_: Report, count: number) =>
    t(report.committed ? 'common.import.committed' : 'common.import.preview', { count });
  const title =
    report.committed || changes > 0 ? (told ?? rows)(report, changes) : t('common.import.nothing');
  return (
    <>
      <Note tone={report.committed ? 'good' : 'info'} title={title}>
        <p>{t('common.import.recognised', { file: report.fileName, encoding: report.encoding })}</p>
      </Note>
      <Facts
        items={[
          [t('common.import.rows'), <Num value={report.rows} />],
          [t('common.import.results.created'), <Num value={report.created} />],
          [t('common.import.results.updated'), <Num value={report.updated} />],
          [t('common.import.results.unchanged'), <Num value={report.unchanged} />],
          [t('common.import.results.skipped'), <Num value={report.skipped} />],
        ]}
      />
      <Section title={t('common.import.columns')}>
        <ul className={classes.columns}>
          {report.columns.map(({ header, meaning }) => (
            <li key={header} data-unused={!meaning || undefined}>
              {header} → {meaning ? meant(meaning) : t('common.import.unused')}
            </li>
          ))}
        </ul>
      </Section>
      {report.problems.length > 0 && (
        <Section title={`${t('common.import.problems')} (${report.problems.length})`}>
          <ProblemTable problems={report.problems} />
        </Section>
      )}
      {report.sample.length > 0 && (
        <Section title={t('common.import.sample')}>
          <SampleTable report={report} />
        </Section>
      )}
    </>
  );
}

function SampleTable({ report }: { report: Report }) {
  const { t } = useTranslation();
  const headers = report.columns.map((column) => column.header);
  const columns: Column<Sample>[] = [
    { id: '#', header: t('common.import.row'), numeric: true, phone: 'figure', cell: (row) => row.row },
    ...headers.map((header, i): Column<Sample> => ({
      id: header,
      header,
      phone: i === 0 ? 'title' : 'line',
      cell: (row) => row.cells[header] ?? '',
    })),
    {
      id: 'result',
      header: t('common.import.result'),
      cell: (row) => t(`common.import.results.${row.result as Result}`),
    },
  ];
  return (
    <DataTable
      label={t('common.import.sample')}
      columns={columns}
      rows={report.sample}
      rowId={(row) => String(row.row)}
      empty={null}
      dense
    />
  );
}
