import { useTranslation } from 'react-i18next';
import { ButtonLink } from '@/components/link';
import { Section } from '@/components/page';

/** Home of an administrator: the people desk. */
export default function PeopleDesk() {
  const { t } = useTranslation();
  return (
    <Section title={t('home.people')}>
      <p>{t('home.peopleHint')}</p>
      <div>
        <ButtonLink variant="default" to="/people">
          {t('people.open')}
        </ButtonLink>{' '}
        <ButtonLink variant="default" to="/people/new">
          {t('people.new')}
        </ButtonLink>
      </div>
    </Section>
  );
}
