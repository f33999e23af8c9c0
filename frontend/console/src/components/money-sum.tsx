import type { ReactNode } from 'react';
import { useTranslation } from 'react-i18next';
import { Money } from '@/components/figures';
import * as format from '@/lib/format';
import classes from './money-sum.module.css';

interface Sums {
  gross: number;
  refunds: number;
  adjustments: number;
  net: number;
}

/** Gross − refunds ± adjustments = net, written so that anyone can check it. */
export function MoneySum({ sums, currency, aside }: { sums: Sums; currency: string; aside?: ReactNode }) {
  const { t } = useTranslation();
  const { gross, refunds, adjustments, net } = sums;
  const parts: [sign: string, label: string, minor: number][] = [
    ['', t('common.sums.gross'), gross],
    [format.MINUS, t('common.sums.refunds'), refunds],
    [adjustments < 0 ? format.MINUS : '+', t('common.sums.adjustments'), Math.abs(adjustments)],
    ['=', t('common.sums.net'), net],
  ];
  return (
    <div className={classes.line}>
      <dl className={classes.sum}>
        {parts.map(([sign, label, minor]) => (
          <div key={label} data-total={sign === '=' || undefined}>
            <dt>{label}</dt>
            <dd>
              {sign && <span className={classes.sign}>{sign}</span>}
              <Money minor={minor} currency={currency} />
            </dd>
          </div>
        ))}
      </dl>
      {aside}
    </div>
  );
}
