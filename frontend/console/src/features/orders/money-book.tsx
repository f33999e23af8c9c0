import { useTranslation } from 'react-i18next';
import { Money } from '@/components/figures';
import { Facts, Section } from '@/components/page';
import type { Order } from './queries';

/** Entries that belong together are called payment-1, refund-R2. */
const groupOf = (group: string) =>
  group.startsWith('refund') ? 'orders.money.refundGroup' : 'orders.money.paymentGroup';

/** What the order cost, what came in and what went back. */
export function MoneyBook({ order }: { order: Order }) {
  const { t } = useTranslation();
  const { totals, currency } = order;
  const money = (minor: number) => <Money minor={minor} currency={currency} />;
  return (
    <Section title={t('orders.money.title')}>
      <Facts
        items={[
          [t('orders.money.goods'), money(totals.goods)],
          [t('orders.money.shipping'), money(totals.shipping)],
          [
            order.coupon ? t('orders.money.discountBy', { code: order.coupon }) : t('orders.money.discount'),
            money(-totals.discount),
          ],
          [t('orders.total'), money(totals.total)],
          [t('orders.money.balance'), money(order.balance)],
          [t('orders.money.refundable'), money(order.refundable)],
        ]}
      />
      <details>
        <summary>{t('orders.money.ledger')}</summary>
        <ul>
          {order.ledger.map((entry, place) => (
            <li key={place}>
              {t(groupOf(entry.group), { number: entry.group.replace(/^\D*/, '') })} ·{' '}
              {t(`orders.account.${entry.account}`)} · {money(entry.amount)}
            </li>
          ))}
        </ul>
      </details>
    </Section>
  );
}
