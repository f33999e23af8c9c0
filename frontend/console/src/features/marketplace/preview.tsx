import { Button } from '@mantine/core';
import { useQueryClient } from '@tanstack/react-query';
import { useNavigate } from '@tanstack/react-router';
import { useState } from 'react';
import { useTranslation } from 'react-i18next';
import { Confirm, useAsked } from '@/components/confirm';
import { Failure, Note } from '@/components/feedback';
import { ButtonLink } from '@/components/link';
import { toast } from '@/components/toasts';
import { client } from '@/lib/api';
import { refresh } from '@/lib/queries';
import { Findings } from './findings';
import classes from './marketplace.module.css';
import { Problems } from './problems';
import { importQuery, type Import } from './queries';

/** What the file would do; nothing counts yet. */
export function Preview({ one }: { one: Import }) {
  const { t } = useTranslation();
  const changes = one.changes ? one.changes.added + one.changes.changed : 0;
  return (
    <>
      <Note tone={changes > 0 ? 'info' : 'good'} title={title(changes)}>
        {changes === 0 && <p>{t('imports.nothingHint')}</p>}
      </Note>
      <Deeds one={one} changes={changes} />
      <Findings one={one} />
      {one.problems.length > 0 && <Problems one={one} />}
    </>
  );

  function title(count: number) {
    return count > 0 ? t('imports.preview', { count }) : t('imports.nothing');
  }
}

function Deeds({ one, changes }: { one: Import; changes: number }) {
  const { t } = useTranslation();
  const queries = useQueryClient();
  const navigate = useNavigate();
  const discarding = useAsked<Import>();
  const [busy, setBusy] = useState(false);
  const [error, setError] = useState<unknown>(null);
  const path = { params: { path: { id: one.id } } };

  const commit = async () => {
    setBusy(true);
    setError(null);
    try {
      const { data } = await client.POST('/api/marketplace-imports/{id}/commit', path);
      if (data) queries.setQueryData(importQuery(one.id).queryKey, data);
    } catch (cause) {
      setError(cause);
    } finally {
      setBusy(false);
    }
  };
  const discard = async () => {
    await client.POST('/api/marketplace-imports/{id}/discard', path);
    await refresh('/api/marketplace-imports');
    toast(t('imports.discarded'));
    await navigate({ to: '/imports' });
  };

  return (
    <>
      {error !== null && <Failure error={error} retry={commit} />}
      <div className={classes.deeds}>
        {changes > 0 && (
          <Button loading={busy} onClick={() => void commit()}>
            {t('imports.commit', { count: changes })}
          </Button>
        )}
        <Button variant="default" disabled={busy} onClick={() => discarding.ask(one)}>
          {t('imports.discard')}
        </Button>
        <ButtonLink variant="subtle" to="/imports/$import/rows" params={{ import: one.id }}>
          {t('imports.showRows')}
        </ButtonLink>
      </div>
      <Confirm
        opened={discarding.about !== null}
        title={t('imports.discardTitle')}
        deed={t('imports.discard')}
        danger
        onClose={discarding.close}
        onConfirm={discard}
      >
        {t('imports.discardHint', { file: one.fileName })}
      </Confirm>
    </>
  );
}
