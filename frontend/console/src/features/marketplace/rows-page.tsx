import { NumberInput } from '@mantine/core';
import { keepPreviousData, useQuery } from '@tanstack/react-query';
import { getRouteApi } from '@tanstack/react-router';
import { useTranslation } from 'react-i18next';
import { Empty, Loaded } from '@/components/feedback';
import { ButtonLink, TextLink } from '@/components/link';
import { Page } from '@/components/page';
import type { Schemas } from '@/lib/api';
import classes from './marketplace.module.css';
import { importQuery, rowsQuery } from './queries';

const route = getRouteApi('/frame/imports/$import/rows');

/** Rows before the one that was asked for, so that it is seen among its neighbours. */
const BEFORE = 5;

/** The recognised cells of a file around one row, without anything about its buyers. */
export function RowsPage() {
  const { t } = useTranslation();
  const { import: id } = route.useParams();
  const { from } = route.useSearch();
  const navigate = route.useNavigate();
  const file = useQuery(importQuery(id)).data;
  const first = Math.max(1, (from ?? 1) - BEFORE);
  const rows = useQuery({ ...rowsQuery(id, first), placeholderData: keepPreviousData });
  return (
    <Page
      title={t('imports.rows.title', { file: file?.fileName ?? '…' })}
      back={
        <TextLink to="/imports/$import" params={{ import: id }}>
          {file?.fileName ?? t('imports.file')}
        </TextLink>
      }
      facts={t('imports.rows.hint')}
    >
      <NumberInput
        label={t('imports.rows.goTo')}
        w={160}
        min={1}
        allowDecimal={false}
        allowNegative={false}
        hideControls
        value={from ?? ''}
        onChange={(value) => void navigate({ search: { from: Number(value) || undefined }, replace: true })}
      />
      <Loaded query={rows}>
        {(found) =>
          found.rows.length === 0 ? (
            <Empty title={t('imports.rows.none')} hint={t('imports.rows.noneHint')} />
          ) : (
            <StoredRows
              found={found}
              asked={from}
              label={t('imports.rows.title', { file: file?.fileName ?? '' })}
            />
          )
        }
      </Loaded>
      <More rows={rows.data} first={first} id={id} />
    </Page>
  );
}

interface RowsProps {
  found: Schemas['ImportedRows'];
  asked?: number;
  label: string;
}

function StoredRows({ found, asked, label }: RowsProps) {
  const { t } = useTranslation();
  return (
    <div className={classes.scroll} tabIndex={0} role="region" aria-label={label}>
      <table className={classes.rows}>
        <thead>
          <tr>
            <th scope="col">{t('common.import.row')}</th>
            {found.columns.map((column) => (
              <th key={column} scope="col">
                {column}
              </th>
            ))}
          </tr>
        </thead>
        <tbody>
          {found.rows.map(({ row, cells }) => (
            <tr key={row} data-asked={row === asked || undefined} aria-current={row === asked || undefined}>
              <th scope="row">{row}</th>
              {cells.map((cell, i) => (
                <td key={i}>{cell}</td>
              ))}
            </tr>
          ))}
        </tbody>
      </table>
    </div>
  );
}

const PAGE = 100;

function More({ rows, first, id }: { rows?: Schemas['ImportedRows']; first: number; id: string }) {
  const { t } = useTranslation();
  const last = rows?.rows.at(-1)?.row;
  return (
    <div className={classes.deeds}>
      {first > 1 && (
        <ButtonLink
          variant="default"
          to="/imports/$import/rows"
          params={{ import: id }}
          search={{ from: Math.max(1, first - PAGE) + BEFORE }}
        >
          {t('imports.rows.earlier')}
        </ButtonLink>
      )}
      {last !== undefined && rows && rows.rows.length >= PAGE && (
        <ButtonLink
          variant="default"
          to="/imports/$import/rows"
          params={{ import: id }}
          search={{ from: last + 1 + BEFORE }}
        >
          {t('imports.rows.later')}
        </ButtonLink>
      )}
    </div>
  );
}
