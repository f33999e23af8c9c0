import { useTranslation } from 'react-i18next';
import { Glance } from './glance';

/** On a coordinator's home: what the shops earned lately. */
export default function RevenueGlance() {
  const { t } = useTranslation();
  return <Glance title={t('revenue.glance.title')} search={{}} />;
}
