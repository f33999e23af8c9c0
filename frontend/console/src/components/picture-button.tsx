import { Button, FileButton } from '@mantine/core';
import { useMediaQuery } from '@mantine/hooks';
import { IconCamera, IconPhoto } from '@tabler/icons-react';
import { useRef, useState } from 'react';
import { useTranslation } from 'react-i18next';
import { upload, type Schemas } from '@/lib/api';
import { asProblem, explain } from '@/lib/problem';
import classes from './picture-button.module.css';

const MAX_BYTES = 10 * 1024 * 1024;
const accept = 'image/png,image/jpeg,image/webp,image/gif';

export type KeptPicture = Schemas['PictureView'];

interface Props {
  shop: string;
  /** How many more may be taken. */
  room: number;
  onKept: (picture: KeptPicture) => void;
}

/** Takes photographs with the camera or from the device; each is kept as soon as it is chosen. */
export function PictureButton({ shop, room, onKept }: Props) {
  const { t } = useTranslation();
  const touch = useMediaQuery('(pointer: coarse)', false, { getInitialValueInEffect: false });
  const [waiting, setWaiting] = useState(0);
  const [refused, setRefused] = useState<string | null>(null);
  const reset = useRef<() => void>(null);
  const keep = async (files: File[]) => {
    reset.current?.();
    setRefused(null);
    const chosen = files.slice(0, room);
    setWaiting(chosen.length);
    for (const file of chosen) {
      try {
        if (file.size > MAX_BYTES) throw new Error(t('common.picture.tooLarge', { name: file.name }));
        onKept(await upload<KeptPicture>(`/api/shops/${shop}/pictures`, file));
      } catch (cause) {
        setRefused(
          cause instanceof Error && cause.name === 'Error' ? cause.message : explain(asProblem(cause), t),
        );
      }
      setWaiting((now) => now - 1);
    }
  };
  const buttons = { loading: waiting > 0, disabled: room < 1, variant: 'default' } as const;
  return (
    <div className={classes.box}>
      <div className={classes.deeds}>
        {touch && (
          <FileButton
            accept={accept}
            capture="environment"
            onChange={(file) => void keep(file ? [file] : [])}
          >
            {(props) => (
              <Button {...props} {...buttons} leftSection={<IconCamera size={18} aria-hidden />}>
                {t('common.picture.take')}
              </Button>
            )}
          </FileButton>
        )}
        <FileButton multiple resetRef={reset} accept={accept} onChange={(files) => void keep(files)}>
          {(props) => (
            <Button {...props} {...buttons} leftSection={<IconPhoto size={18} aria-hidden />}>
              {t('common.picture.choose')}
            </Button>
          )}
        </FileButton>
      </div>
      {waiting > 0 && <p role="status">{t('common.picture.sending', { count: waiting })}</p>}
      {refused && (
        <p role="alert" className={classes.refused}>
          {refused}
        </p>
      )}
    </div>
  );
}
