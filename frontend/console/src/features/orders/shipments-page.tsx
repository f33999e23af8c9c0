import { Button, Textarea } from '@mantine/core';
import { getRouteApi } from '@tanstack/react-router';
import { useState } from 'react';
import { useTranslation } from 'react-i18next';
import { Failure } from '@/components/feedback';
import { TextLink } from '@/components/link';
import { Page } from '@/components/page';
import { client, type Schemas } from '@/lib/api';
import { asProblem } from '@/lib/problem';
import classes from './orders.module.css';
import { newKey, refreshOrders } from './queries';

type Line = Schemas['OrderShipmentLine'];

const route = getRouteApi('/frame/shops/$shop/shipments');

/** Many tracking numbers at once: paste, look at what fits, send. */
export function ShipmentsPage() {
  const { t } = useTranslation();
  const { shop } = route.useParams();
  const [text, setText] = useState('');
  const [lines, setLines] = useState<Line[] | null>(null);
  const [error, setError] = useState<unknown>(null);
  const [busy, setBusy] = useState(false);
  const [key, setKey] = useState(newKey);
  const run = async (dryRun: boolean) => {
    setBusy(true);
    setError(null);
    try {
      const { data } = await client.POST('/api/shops/{id}/orders/shipments', {
        params: { path: { id: shop }, header: { 'Idempotency-Key': key } },
        body: { text, dryRun },
      });
      setLines(data?.items ?? null);
      if (!dryRun) void refreshOrders();
    } catch (cause) {
      setError(cause);
    } finally {
      setBusy(false);
    }
  };
  const wrong = error == null ? undefined : asProblem(error).errors.find(({ field }) => field === 'text');
  const fitting = lines?.filter((line) => line.verdict === 'FITS').length ?? 0;
  return (
    <Page
      title={t('orders.many.title')}
      narrow
      back={
        <TextLink to="/shops/$shop/orders" params={{ shop }}>
          {t('orders.title')}
        </TextLink>
      }
    >
      <Textarea
        label={t('orders.many.label')}
        description={t('orders.many.hint')}
        autosize
        minRows={6}
        maxRows={16}
        value={text}
        error={wrong?.message}
        onChange={(event) => {
          setText(event.currentTarget.value);
          setLines(null);
          setError(null);
          setKey(newKey());
        }}
      />
      <div className={classes.deeds}>
        <Button variant="default" loading={busy} disabled={!text.trim()} onClick={() => void run(true)}>
          {t('orders.many.try')}
        </Button>
        {fitting > 0 && (
          <Button loading={busy} onClick={() => void run(false)}>
            {t('orders.many.send', { count: fitting })}
          </Button>
        )}
      </div>
      {error != null && !wrong && <Failure error={error} />}
      {lines && (
        <ol className={classes.list} aria-label={t('orders.many.result')}>
          {lines.map((line) => (
            <li key={line.line} className={classes.item}>
              <strong>{t(`orders.many.verdict.${line.verdict}`)}</strong>
              <span>
                {line.text}
                {line.buyer && ` · ${line.buyer}`}
              </span>
            </li>
          ))}
        </ol>
      )}
    </Page>
  );
}
