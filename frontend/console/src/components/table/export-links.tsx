import { Button } from '@mantine/core';
import { IconDownload } from '@tabler/icons-react';
import { useTranslation } from 'react-i18next';

/** The list as a file, filtered as shown. `path` is the export route; `query` its filters. */
export function ExportLinks({
  path,
  query = {},
}: {
  path: string;
  query?: Record<string, string | undefined>;
}) {
  const { t } = useTranslation();
  const href = (format: string) => {
    const given = Object.entries(query).filter((entry): entry is [string, string] => Boolean(entry[1]));
    return `${path}?${new URLSearchParams([...given, ['format', format]]).toString()}`;
  };
  return (
    <Button.Group>
      {['csv', 'xlsx'].map((format) => (
        <Button
          key={format}
          component="a"
          href={href(format)}
          download
          variant="default"
          leftSection={<IconDownload size={16} aria-hidden />}
          aria-label={t('common.exportAs', { format: format.toUpperCase() })}
        >
          {format.toUpperCase()}
        </Button>
      ))}
    </Button.Group>
  );
}
