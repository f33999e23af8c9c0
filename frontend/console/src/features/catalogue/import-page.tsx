import { getRouteApi } from '@tanstack/react-router';
import { useTranslation } from 'react-i18next';
import { ImportFlow, type ImportReport } from '@/components/import/import-flow';
import { TextLink } from '@/components/link';
import { Page } from '@/components/page';
import { upload, type Schemas } from '@/lib/api';
import { refresh } from '@/lib/queries';

const route = getRouteApi('/frame/shops/$shop/products/import');

/** Products are counted here, not rows: one product may have many. */
const reported = (report: Schemas['ProductImportReport']): ImportReport => ({
  ...report,
  committed: !report.dryRun,
  created: report.productsCreated,
  updated: report.productsUpdated,
  unchanged: report.productsUnchanged,
  skipped: report.productsSkipped,
  counts: {},
});

/** Many products at once, from a file that is tried before anything is saved. */
export function ImportPage() {
  const { t } = useTranslation();
  const { shop } = route.useParams();
  const path = `/api/shops/${shop}/products/import`;
  return (
    <Page
      title={t('catalogue.importTitle')}
      back={
        <TextLink to="/shops/$shop/products" params={{ shop }}>
          {t('catalogue.title')}
        </TextLink>
      }
    >
      <ImportFlow
        hint={t('catalogue.importHint')}
        template={`${path}/template`}
        deed={(count) => t('catalogue.importDeed', { count })}
        told={({ committed }, count) =>
          t(committed ? 'catalogue.importDone' : 'catalogue.importPreview', { count })
        }
        send={async (file, dryRun) => reported(await upload(path, file, { dryRun: String(dryRun) }))}
        onCommitted={() => void refresh('/api/shops')}
      />
    </Page>
  );
}
