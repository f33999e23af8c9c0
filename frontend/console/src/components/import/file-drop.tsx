import { Button, FileButton } from '@mantine/core';
import { IconFileUpload } from '@tabler/icons-react';
import { useRef, useState, type DragEvent } from 'react';
import { useTranslation } from 'react-i18next';
import classes from './import.module.css';

const MAX_BYTES = 5 * 1024 * 1024;

interface Props {
  hint: string;
  busy: boolean;
  onFile: (file: File) => void;
}

/** Drop a file here or choose one; too large a file is refused before it travels. */
export function FileDrop({ hint, busy, onFile }: Props) {
  const { t } = useTranslation();
  const [over, setOver] = useState(false);
  const [refused, setRefused] = useState(false);
  const reset = useRef<() => void>(null);
  const take = (file: File | null | undefined) => {
    reset.current?.();
    if (!file) return;
    setRefused(file.size > MAX_BYTES);
    if (file.size <= MAX_BYTES) onFile(file);
  };
  const drop = (event: DragEvent) => {
    event.preventDefault();
    setOver(false);
    take(event.dataTransfer.files[0]);
  };
  return (
    <div
      className={classes.drop}
      data-over={over || undefined}
      onDragOver={(event) => {
        event.preventDefault();
        setOver(true);
      }}
      onDragLeave={() => setOver(false)}
      onDrop={drop}
    >
      <IconFileUpload size={32} stroke={1.5} aria-hidden />
      <p>{t('common.import.drop')}</p>
      <FileButton resetRef={reset} accept=".csv,.xlsx,.txt" onChange={take}>
        {(props) => (
          <Button {...props} loading={busy}>
            {t('common.import.choose')}
          </Button>
        )}
      </FileButton>
      <p className={classes.hint}>{hint}</p>
      {refused && (
        <p role="alert" className={classes.refused}>
          {t('common.import.tooLarge')}
        </p>
      )}
    </div>
  );
}
