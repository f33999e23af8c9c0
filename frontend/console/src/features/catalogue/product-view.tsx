import { Anchor } from '@mantine/core';
import { IconExternalLink } from '@tabler/icons-react';
import { useQuery } from '@tanstack/react-query';
import { useTranslation } from 'react-i18next';
import { language } from '@/lib/i18n';
import { frontQuery, type Product } from './queries';

interface Props {
  shop: string;
  product: Product;
}

/** To the page that shoppers see of it; those who run the shop see it before it is on sale. */
export function ProductView({ shop, product }: Props) {
  const { t } = useTranslation();
  const front = useQuery(frontQuery(shop)).data?.front;
  if (!front) return null;
  const page = `/s/${front.slug}/p/${product.id}`;
  const query = new URLSearchParams();
  if (product.state !== 'PUBLISHED') query.set('preview', 'yes');
  if (language() === 'en') query.set('lang', 'en');
  const asked = query.toString();
  return (
    <p>
      <Anchor href={asked ? `${page}?${asked}` : page} target="_blank">
        {t(product.state === 'PUBLISHED' ? 'catalogue.visit' : 'catalogue.preview')}{' '}
        <IconExternalLink size={16} aria-hidden />
      </Anchor>
    </p>
  );
}
