import { Button, TextInput } from '@mantine/core';
import { IconArrowUp, IconTrash } from '@tabler/icons-react';
import { useTranslation } from 'react-i18next';
import { FieldGroup } from '@/components/field-group';
import { PictureButton } from '@/components/picture-button';
import type { PictureDraft } from './draft';
import classes from './catalogue.module.css';

const MOST = 9;

interface Props {
  shop: string;
  pictures: PictureDraft[];
  /** What a picture shows if nothing else is said. */
  title: string;
  error?: string;
  onChange: (change: (now: PictureDraft[]) => PictureDraft[]) => void;
}

/** The pictures of a product, the first one on its cover, each with words for those who cannot see it. */
export function PictureList({ shop, pictures, title, error, onChange }: Props) {
  const { t } = useTranslation();
  const without = (at: number) => (now: PictureDraft[]) => now.filter((_, i) => i !== at);
  const first = (picture: PictureDraft) => (now: PictureDraft[]) => [
    picture,
    ...now.filter((one) => one !== picture),
  ];
  return (
    <FieldGroup name="pictures" legend={t('catalogue.pictures')} error={error}>
      {pictures.length > 0 && (
        <ul className={classes.pictures}>
          {pictures.map((picture, at) => (
            <li key={picture.picture}>
              <img src={picture.path} alt={picture.alt || title} width={96} height={96} />
              <div>
                <TextInput
                  label={t('catalogue.alt')}
                  placeholder={title || t('catalogue.altExample')}
                  maxLength={200}
                  value={picture.alt}
                  onChange={(event) => {
                    const alt = event.currentTarget.value;
                    onChange((now) => now.map((one, i) => (i === at ? { ...one, alt } : one)));
                  }}
                />
                <div className={classes.deeds}>
                  {at > 0 && (
                    <Button
                      variant="subtle"
                      leftSection={<IconArrowUp size={16} aria-hidden />}
                      onClick={() => onChange(first(picture))}
                    >
                      {t('catalogue.asCover')}
                    </Button>
                  )}
                  <Button
                    variant="subtle"
                    leftSection={<IconTrash size={16} aria-hidden />}
                    onClick={() => onChange(without(at))}
                  >
                    {t('catalogue.removePicture')}
                  </Button>
                </div>
              </div>
            </li>
          ))}
        </ul>
      )}
      <PictureButton
        shop={shop}
        room={MOST - pictures.length}
        onKept={({ id, path }) =>
          onChange((now) =>
            now.some((one) => one.picture === id) ? now : [...now, { picture: id, path, alt: '' }],
          )
        }
      />
    </FieldGroup>
  );
}
