import { useQuery } from '@tanstack/react-query';
import { getRouteApi } from '@tanstack/react-router';
import { useTranslation } from 'react-i18next';
import { CertificateView } from '@/components/certificate';
import { Loaded } from '@/components/feedback';
import { TextLink } from '@/components/link';
import { api } from '@/lib/api';

const route = getRouteApi('/frame/cohorts/$cohort/certificates/$account');

export function CertificatePage() {
  const { t } = useTranslation();
  const { cohort, account } = route.useParams();
  const certificate = useQuery(
    api.queryOptions('get', '/api/cohorts/{id}/certificates/{account}', {
      params: { path: { id: cohort, account } },
    }),
  );
  return (
    <Loaded query={certificate}>
      {(data) => (
        <CertificateView
          certificate={data}
          back={
            <TextLink to="/cohorts/$cohort/completion" params={{ cohort }}>
              {t('cohorts.tabs.completion')}
            </TextLink>
          }
        />
      )}
    </Loaded>
  );
}
