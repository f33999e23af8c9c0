import { Button } from '@mantine/core';
import { IconDownload } from '@tabler/icons-react';
import { useState } from 'react';
import { useTranslation } from 'react-i18next';
import { Failure } from '@/components/feedback';
import type { Schemas } from '@/lib/api';
import { FileDrop } from './file-drop';
import { ImportReportView } from './import-report';
import classes from './import.module.css';

export type ImportReport = Schemas['ImportReport'];

interface Props {
  /** What the columns mean, in one sentence. */
  hint: string;
  /** Route of the template file, without the format. */
  template?: string;
  /** "Import {{count}} people": the deed, told with the number of rows it touches. */
  deed: (count: number) => string;
  /** Tells what a file would do or has done where it is not rows that count. */
  told?: (report: ImportReport, count: number) => string;
  send: (file: File, dryRun: boolean) => Promise<ImportReport>;
  onCommitted: (report: ImportReport) => void;
}

/** Choose a file, see what it would do, commit it, read the report. */
export function ImportFlow({ hint, template, deed, told, send, onCommitted }: Props) {
  const { t } = useTranslation();
  const [file, setFile] = useState<File | null>(null);
  const [report, setReport] = useState<ImportReport | null>(null);
  const [busy, setBusy] = useState(false);
  const [error, setError] = useState<unknown>(null);

  const run = async (chosen: File, dryRun: boolean) => {
    setFile(chosen);
    setBusy(true);
    setError(null);
    try {
      const answer = await send(chosen, dryRun);
      setReport(answer);
      if (answer.committed) onCommitted(answer);
    } catch (cause) {
      setError(cause);
    } finally {
      setBusy(false);
    }
  };
  const restart = () => {
    setFile(null);
    setReport(null);
    setError(null);
  };
  const changes = report ? report.created + report.updated : 0;
  const retry = file ? () => run(file, report === null) : undefined;

  return (
    <div className={classes.flow}>
      {!report && <FileDrop hint={hint} busy={busy} onFile={(chosen) => void run(chosen, true)} />}
      {!report && template && <Templates path={template} />}
      {error !== null && <Failure error={error} retry={retry} />}
      {report && <ImportReportView report={report} told={told} />}
      {report && (
        <div className={classes.deeds}>
          {!report.committed && changes > 0 && file && (
            <Button loading={busy} onClick={() => void run(file, false)}>
              {deed(changes)}
            </Button>
          )}
          <Button variant="default" disabled={busy} onClick={restart}>
            {t('common.import.another')}
          </Button>
        </div>
      )}
    </div>
  );
}

function Templates({ path }: { path: string }) {
  const { t } = useTranslation();
  return (
    <div className={classes.deeds}>
      {['csv', 'xlsx'].map((format) => (
        <Button
          key={format}
          component="a"
          variant="subtle"
          href={`${path}?format=${format}`}
          download
          leftSection={<IconDownload size={16} aria-hidden />}
        >
          {t('common.import.template', { format: format.toUpperCase() })}
        </Button>
      ))}
    </div>
  );
}
