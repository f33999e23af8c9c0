import { useQuery } from '@tanstack/react-query';
import { getRouteApi } from '@tanstack/react-router';
import { useTranslation } from 'react-i18next';
import { Loaded, Note } from '@/components/feedback';
import { Day } from '@/components/figures';
import { ButtonLink, TextLink } from '@/components/link';
import { Page, Section } from '@/components/page';
import { shippingQuery } from '@/lib/queries';
import { CheckList } from './check-list';
import { Decision } from './decision';
import { NextStep } from './next-step';
import { PublicLink } from './public-link';
import { frontQuery, type Front } from './queries';
import { FrontState } from './standing';
import classes from './front.module.css';

const route = getRouteApi('/frame/shops/$shop/front');

/** A hosted shop on its way to its shoppers: where it stands, the one next step, and all parts of it. */
export function FrontPage() {
  const { t } = useTranslation();
  const { shop: id } = route.useParams();
  const found = useQuery(frontQuery(id));
  return (
    <Page
      title={t('front.title')}
      badge={found.data && <FrontState front={found.data} />}
      back={
        <TextLink to="/shops/$shop" params={{ shop: id }}>
          {found.data?.name ?? t('common.back')}
        </TextLink>
      }
      facts={found.data?.front && <PublicLink front={found.data} />}
    >
      <Loaded query={found}>{(front) => <Parts front={front} />}</Loaded>
    </Page>
  );
}

function Parts({ front }: { front: Front }) {
  const { t } = useTranslation();
  const decides = front.mayDecide && front.askedOn && !front.approvedOn;
  const shop = { shop: front.shop };
  const plan = useQuery(shippingQuery(front.shop)).data;
  return (
    <>
      {front.payments === 'TEST' && front.approvedOn && <Note title={t('front.testNote')} />}
      {front.sentBack && !front.askedOn && (
        <Note tone="warn" title={t('front.sentBack')}>
          <p className={classes.said}>{front.sentBack}</p>
        </Note>
      )}
      {plan?.reachesSomebody === false && (
        <Note tone="warn" title={t('shipping.nobody')}>
          <TextLink to="/shops/$shop/shipping" params={shop}>
            {t('front.shipping')}
          </TextLink>
        </Note>
      )}
      {decides ? <Decision front={front} /> : <NextStep front={front} />}
      <Section title={t('front.parts')}>
        <CheckList front={front} />
      </Section>
      <div className={classes.deeds}>
        <ButtonLink variant="default" to="/shops/$shop/products" params={shop}>
          {t('front.products')}
        </ButtonLink>
        <ButtonLink variant="default" to="/shops/$shop/shipping" params={shop}>
          {t('front.shipping')}
        </ButtonLink>
      </div>
      {front.approvedOn && (
        <p className={classes.quiet}>
          {t('front.approvedOn')} <Day date={front.approvedOn} year weekday={false} />
        </p>
      )}
    </>
  );
}
