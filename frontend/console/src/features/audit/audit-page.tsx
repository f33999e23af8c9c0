import { getRouteApi } from '@tanstack/react-router';
import { useTranslation } from 'react-i18next';
import { Page } from '@/components/page';
import { ExportLinks } from '@/components/table/export-links';
import { Tabs } from '@/components/tabs';
import { Changes } from './changes';
import { Refusals } from './refusals';
import { changesQuery, type AuditSearch } from './search';

const route = getRouteApi('/frame/audit');

/** Who changed what, and what was refused. */
export function AuditPage() {
  const { t } = useTranslation();
  const search = route.useSearch();
  const navigate = route.useNavigate();
  const tab = search.tab ?? 'changes';
  const change = (next: Partial<AuditSearch>) =>
    void navigate({ search: (now) => ({ ...now, ...next }), replace: true });
  const clear = () => void navigate({ search: { tab: search.tab }, replace: true });
  return (
    <Page
      title={t('audit.title')}
      facts={t('audit.meaning')}
      action={tab === 'changes' && <ExportLinks path="/api/audit/export" query={changesQuery(search)} />}
    >
      <Tabs
        label={t('audit.title')}
        value={tab}
        tabs={[
          { value: 'changes', label: t('audit.changes') },
          { value: 'security', label: t('audit.security') },
        ]}
        onChange={(next) =>
          void navigate({ search: { tab: next === 'security' ? next : undefined }, replace: true })
        }
      >
        {tab === 'changes' ? (
          <Changes search={search} onChange={change} onClear={clear} />
        ) : (
          <Refusals search={search} onChange={change} onClear={clear} />
        )}
      </Tabs>
    </Page>
  );
}
