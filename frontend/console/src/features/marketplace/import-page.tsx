import { Progress } from '@mantine/core';
import { useQuery } from '@tanstack/react-query';
import { getRouteApi } from '@tanstack/react-router';
import { useEffect } from 'react';
import { useTranslation } from 'react-i18next';
import { Loaded, Note, Rows } from '@/components/feedback';
import { ButtonLink, TextLink } from '@/components/link';
import { Page } from '@/components/page';
import * as format from '@/lib/format';
import { Committed } from './committed';
import { ImportState } from './import-state';
import classes from './marketplace.module.css';
import { Preview } from './preview';
import { Problems } from './problems';
import { importQuery, refreshFigures, statusOf, type Import } from './queries';

const route = getRouteApi('/frame/imports/$import');

/** One file from reading to recorded sales; the address stays the same throughout. */
export function ImportPage() {
  const { t } = useTranslation();
  const { import: id } = route.useParams();
  const found = useQuery(importQuery(id));
  const status = found.data && statusOf(found.data);
  useEffect(() => {
    if (status === 'committed') void refreshFigures();
  }, [status]);
  return (
    <Page
      title={found.data?.fileName ?? t('imports.file')}
      badge={found.data && <ImportState one={found.data} />}
      back={<TextLink to="/imports">{t('imports.title')}</TextLink>}
      facts={found.data && <ImportFacts one={found.data} />}
    >
      <Loaded query={found}>{(one) => <Stage one={one} />}</Loaded>
    </Page>
  );
}

function ImportFacts({ one }: { one: Import }) {
  const { t } = useTranslation();
  return (
    <>
      <TextLink to="/shops/$shop" params={{ shop: one.shop.id }} underline="always">
        {one.shop.name}
      </TextLink>
      {` · ${t('imports.handedIn', { who: one.createdBy.name || '—', when: format.moment(one.createdAt) })}`}
    </>
  );
}

function Stage({ one }: { one: Import }) {
  switch (statusOf(one)) {
    case 'reading':
      return <Reading />;
    case 'preview':
      return <Preview one={one} />;
    case 'committing':
      return <Committing one={one} />;
    case 'committed':
      return <Committed one={one} />;
    case 'failed':
      return <Failed one={one} />;
  }
}

function Reading() {
  const { t } = useTranslation();
  return (
    <>
      <p role="status">{t('imports.reading')}</p>
      <Rows />
    </>
  );
}

function Committing({ one }: { one: Import }) {
  const { t } = useTranslation();
  const { done, total } = one.progress;
  const name = t('imports.committing', { done: format.number(done), total: format.number(total) });
  return (
    <div className={classes.progress} role="status">
      <p>{name}</p>
      <Progress value={total > 0 ? (done / total) * 100 : 100} aria-label={name} animated />
      <p>{t('imports.mayLeave')}</p>
    </div>
  );
}

function Failed({ one }: { one: Import }) {
  const { t } = useTranslation();
  const discarded = one.failure?.code === 'discarded';
  return (
    <>
      <Note
        tone={discarded ? 'info' : 'bad'}
        title={discarded ? t('imports.discarded') : t('imports.failed')}
      >
        {!discarded && one.failure && <p>{one.failure.message}</p>}
      </Note>
      {one.problems.length > 0 && <Problems one={one} />}
      <div className={classes.deeds}>
        <ButtonLink to="/imports/new" search={{ shop: one.shop.id }}>
          {t('common.import.another')}
        </ButtonLink>
      </div>
    </>
  );
}
