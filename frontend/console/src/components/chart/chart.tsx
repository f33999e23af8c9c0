import { Button, Skeleton, useComputedColorScheme } from '@mantine/core';
import { IconChartBar, IconDownload, IconTable } from '@tabler/icons-react';
import type { EChartsOption } from 'echarts';
import { lazy, Suspense, useMemo, useState, type ReactNode } from 'react';
import { useTranslation } from 'react-i18next';
import { chartLook, type ChartLook } from './chart-look';
import classes from './chart.module.css';
import { downloadCsv, downloadPicture, type Drawing, type Value } from './drawing';

const Canvas = lazy(() => import('./canvas'));

interface Props {
  /** The question the chart answers. */
  title: string;
  /** Unit, as-of and what is counted. */
  subtitle?: ReactNode;
  /** The chart in one sentence, for those who do not see it. */
  reading: string;
  draw: (look: ChartLook) => EChartsOption;
  height?: number;
  /** Controls and legend beside the title. */
  aside?: ReactNode;
  /** The same numbers as a table on the page and as a file. */
  table: ReactNode;
  csv: { header: string[]; rows: Value[][] };
  fileName: string;
  onPick?: (index: number) => void;
  children?: ReactNode;
}

/** One frame for every chart: question, drawing, table behind it, numbers and picture to take away. */
export function Chart(props: Props) {
  const { title, subtitle, reading, draw, height = 320, aside, table, onPick, children } = props;
  const scheme = useComputedColorScheme('light', { getInitialValueInEffect: false });
  const look = useMemo(() => chartLook(scheme), [scheme]);
  const option = useMemo(() => ({ ...look.base, ...draw(look) }), [draw, look]);
  const [asTable, setAsTable] = useState(false);
  const [drawing, setDrawing] = useState<Drawing | null>(null);
  return (
    <figure className={classes.chart}>
      <figcaption className={classes.head}>
        <div>
          <h2 className={classes.title}>{title}</h2>
          {subtitle && <p className={classes.subtitle}>{subtitle}</p>}
        </div>
        {aside}
      </figcaption>
      {asTable ? (
        table
      ) : (
        <>
          <Suspense fallback={<Skeleton height={height} />}>
            <Canvas option={option} height={height} reading={reading} onPick={onPick} onDrawn={setDrawing} />
          </Suspense>
          {children}
        </>
      )}
      <Deeds {...props} asTable={asTable} onTable={setAsTable} drawing={drawing} paper={look.paper} />
    </figure>
  );
}

interface DeedProps extends Pick<Props, 'csv' | 'fileName'> {
  asTable: boolean;
  onTable: (table: boolean) => void;
  drawing: Drawing | null;
  paper: string;
}

function Deeds({ csv, fileName, asTable, onTable, drawing, paper }: DeedProps) {
  const { t } = useTranslation();
  const save = <IconDownload size={16} aria-hidden />;
  return (
    <div className={classes.deeds}>
      <Button
        variant="default"
        size="xs"
        leftSection={asTable ? <IconChartBar size={16} aria-hidden /> : <IconTable size={16} aria-hidden />}
        onClick={() => onTable(!asTable)}
      >
        {asTable ? t('chart.asChart') : t('chart.asTable')}
      </Button>
      <Button
        variant="default"
        size="xs"
        leftSection={save}
        aria-label={t('chart.csv')}
        onClick={() => downloadCsv(csv.header, csv.rows, fileName)}
      >
        CSV
      </Button>
      {!asTable && (
        <Button
          variant="default"
          size="xs"
          leftSection={save}
          aria-label={t('chart.png')}
          disabled={!drawing}
          onClick={() => drawing && void downloadPicture(drawing, paper, fileName)}
        >
          PNG
        </Button>
      )}
    </div>
  );
}
