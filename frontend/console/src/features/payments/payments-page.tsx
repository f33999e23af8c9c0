import { useTranslation } from 'react-i18next';
import { Empty, Loaded } from '@/components/feedback';
import { Page } from '@/components/page';
import { StateBadge, type Tone } from '@/components/state-badge';
import { DataTable, type Column } from '@/components/table/data-table';
import { api, type Schemas } from '@/lib/api';

type Finding = Schemas['Finding'];

const tones: Record<Finding['grade'], Tone> = { GOOD: 'good', NOTE: 'info', BAD: 'bad' };

/** Whether real payments work, in words, with what is to be done. */
export function PaymentsPage() {
  const { t } = useTranslation();
  const health = api.useQuery('get', '/api/payments/doctor');
  const columns: Column<Finding>[] = [
    {
      id: 'grade',
      header: t('payments.grade'),
      cell: (row) => <StateBadge tone={tones[row.grade]}>{t(`payments.grades.${row.grade}`)}</StateBadge>,
    },
    { id: 'text', header: t('payments.finding'), phone: 'title', cell: (row) => row.text },
  ];
  return (
    <Page title={t('payments.title')} facts={t('payments.meaning')}>
      <Loaded query={health}>
        {({ findings }) => (
          <DataTable
            label={t('payments.title')}
            columns={columns}
            rows={findings}
            rowId={(row) => row.text}
            empty={<Empty title={t('payments.none')} />}
          />
        )}
      </Loaded>
    </Page>
  );
}
