import { useQuery } from '@tanstack/react-query';
import { useTranslation } from 'react-i18next';
import { Rows } from '@/components/feedback';
import { ButtonLink } from '@/components/link';
import { Section } from '@/components/page';
import { PublicLink } from './public-link';
import { frontQuery, type Front } from './queries';
import { FrontState, nextTask, standingOf } from './standing';
import classes from './front.module.css';

/** On the page of a shop: where its own pages stand, and the ways to them. */
export function ShopFrontSection({ shop }: { shop: string }) {
  const { t } = useTranslation();
  const front = useQuery(frontQuery(shop)).data;
  return (
    <Section title={t('front.title')} aside={front?.front && <FrontState front={front} />}>
      {!front ? <Rows count={2} /> : <Glance front={front} />}
    </Section>
  );
}

function Glance({ front }: { front: Front }) {
  const { t } = useTranslation();
  const params = { shop: front.shop };
  const task = nextTask(front);
  const begun = front.front !== null && front.front !== undefined;
  return (
    <>
      {!begun && <p>{t('front.invitation')}</p>}
      {begun && task && standingOf(front) === 'preparing' && (
        <p>{t('front.next', { step: t(`front.task.${task}`) })}</p>
      )}
      <PublicLink front={front} />
      <div className={classes.deeds}>
        <ButtonLink variant={begun ? 'default' : 'filled'} to="/shops/$shop/front" params={params}>
          {t(begun ? 'front.look' : 'front.begin')}
        </ButtonLink>
        <ButtonLink variant="default" to="/shops/$shop/products" params={params}>
          {t('front.products')}
        </ButtonLink>
        <ButtonLink variant="default" to="/shops/$shop/shipping" params={params}>
          {t('front.shipping')}
        </ButtonLink>
      </div>
    </>
  );
}
