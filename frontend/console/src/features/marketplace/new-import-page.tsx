import { Button } from '@mantine/core';
import { IconDownload } from '@tabler/icons-react';
import { getRouteApi } from '@tanstack/react-router';
import { useRef, useState } from 'react';
import { useTranslation } from 'react-i18next';
import { ShopPicker } from '@/components/choice-picker';
import { Failure, Note } from '@/components/feedback';
import { FileDrop } from '@/components/import/file-drop';
import { TextLink } from '@/components/link';
import { Page, Section } from '@/components/page';
import { upload } from '@/lib/api';
import { asProblem } from '@/lib/problem';
import { refresh } from '@/lib/queries';
import classes from './marketplace.module.css';
import type { Import } from './queries';

const route = getRouteApi('/frame/imports/new');

/** Choose the shop and the file; nothing counts before its preview is confirmed. */
export function NewImportPage() {
  const { t } = useTranslation();
  const { shop = '' } = route.useSearch();
  const navigate = route.useNavigate();
  const [sending, setSending] = useState<File | null>(null);
  const [failed, setFailed] = useState<{ file: File; error: unknown } | null>(null);
  const [unnamed, setUnnamed] = useState(false);
  const abort = useRef<AbortController>(null);

  const send = async (file: File) => {
    setUnnamed(!shop);
    if (!shop) return;
    setFailed(null);
    setSending(file);
    abort.current = new AbortController();
    try {
      const begun = await upload<Import>(
        '/api/marketplace-imports',
        file,
        { shopId: shop },
        abort.current.signal,
      );
      void refresh('/api/marketplace-imports');
      await navigate({ to: '/imports/$import', params: { import: begun.id }, replace: true });
    } catch (error) {
      if (!(error instanceof DOMException && error.name === 'AbortError')) setFailed({ file, error });
    } finally {
      setSending(null);
    }
  };

  return (
    <Page
      title={t('imports.new.title')}
      narrow
      back={<TextLink to="/imports">{t('imports.title')}</TextLink>}
    >
      <ShopPicker
        id="import-shop"
        label={t('imports.new.shop')}
        description={t('imports.new.shopHint')}
        error={unnamed && !shop ? t('imports.new.needShop') : undefined}
        value={shop}
        onChange={(id) => void navigate({ search: { shop: id || undefined }, replace: true })}
      />
      <FileDrop hint={t('imports.new.hint')} busy={sending !== null} onFile={(file) => void send(file)} />
      {sending && (
        <div className={classes.sending} role="status">
          <span>{t('imports.new.sending', { file: sending.name })}</span>
          <Button variant="default" size="xs" onClick={() => abort.current?.abort()}>
            {t('common.cancel')}
          </Button>
        </div>
      )}
      {failed && (
        <Failure
          error={failed.error}
          retry={asProblem(failed.error).isFinal ? undefined : () => void send(failed.file)}
        />
      )}
      <Section title={t('imports.new.whichTitle')}>
        <ul className={classes.which}>
          <li>{t('imports.new.taobao')}</li>
          <li>{t('imports.new.generic')}</li>
        </ul>
        <div className={classes.deeds}>
          {['csv', 'xlsx'].map((format) => (
            <Button
              key={format}
              component="a"
              variant="default"
              href={`/api/marketplace-imports/template?format=${format}`}
              download
              leftSection={<IconDownload size={16} aria-hidden />}
            >
              {t('common.import.template', { format: format.toUpperCase() })}
            </Button>
          ))}
        </div>
        <Note title={t('imports.new.privacy')} />
      </Section>
    </Page>
  );
}
