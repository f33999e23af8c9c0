import { useQuery } from '@tanstack/react-query';
import { getRouteApi } from '@tanstack/react-router';
import { useTranslation } from 'react-i18next';
import { CertificateView } from '@/components/certificate';
import { Loaded } from '@/components/feedback';
import { TextLink } from '@/components/link';
import { api } from '@/lib/api';

const route = getRouteApi('/frame/learning/certificates/$code');

export function MyCertificatePage() {
  const { t } = useTranslation();
  const { code } = route.useParams();
  const certificate = useQuery(
    api.queryOptions('get', '/api/my/certificates/{code}', { params: { path: { code } } }),
  );
  return (
    <Loaded query={certificate}>
      {(data) => (
        <CertificateView
          certificate={data}
          back={<TextLink to="/learning">{t('learning.title')}</TextLink>}
        />
      )}
    </Loaded>
  );
}
