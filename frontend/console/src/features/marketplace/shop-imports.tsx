import { useTranslation } from 'react-i18next';
import { ButtonLink } from '@/components/link';
import { Section } from '@/components/page';
import { ImportsTable } from './imports-table';

/** The files of one shop, for its page. */
export function ShopImports({ shop, mayImport }: { shop: string; mayImport: boolean }) {
  const { t } = useTranslation();
  return (
    <Section
      title={t('imports.ofShop')}
      aside={
        mayImport && (
          <ButtonLink to="/imports/new" search={{ shop }} variant="default">
            {t('imports.new.deed')}
          </ButtonLink>
        )
      }
    >
      <ImportsTable shop={shop} empty={<p>{t('imports.noneOfShop')}</p>} />
    </Section>
  );
}
