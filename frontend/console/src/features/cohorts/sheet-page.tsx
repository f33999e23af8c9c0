import { useQuery } from '@tanstack/react-query';
import { getRouteApi } from '@tanstack/react-router';
import { useTranslation } from 'react-i18next';
import { Empty, Loaded, Note } from '@/components/feedback';
import { TextLink } from '@/components/link';
import { Page } from '@/components/page';
import { day, timeRange } from '@/lib/format';
import { cohortQuery, sheetQuery } from './queries';
import { SheetEditor } from './sheet-editor';

const route = getRouteApi('/frame/cohorts/$cohort/sessions/$session');

export function SheetPage() {
  const { t } = useTranslation();
  const { cohort: id, session: sessionId } = route.useParams();
  const cohort = useQuery(cohortQuery(id));
  const sheet = useQuery(sheetQuery(id, sessionId));
  return (
    <Loaded query={cohort}>
      {({ name, mayEdit, sessions }) => {
        const session = sessions.find((one) => one.id === sessionId);
        const when = session ? `${day(session.date)} ${timeRange(session.start, session.end)}` : '';
        return (
          <Page
            title={t('cohorts.attendance.of', { when })}
            facts={[session?.title, session?.place].filter(Boolean).join(' · ')}
            back={
              <TextLink to="/cohorts/$cohort/attendance" params={{ cohort: id }}>
                {name}
              </TextLink>
            }
          >
            {session?.cancelled && <Note tone="warn">{t('cohorts.attendance.cancelled')}</Note>}
            <Loaded query={sheet}>
              {(data) =>
                data.marks.length === 0 ? (
                  <Empty
                    title={t('cohorts.roster.none')}
                    hint={t('cohorts.roster.noneHint')}
                    action={
                      <TextLink to="/cohorts/$cohort/roster" params={{ cohort: id }}>
                        {t('cohorts.tabs.roster')}
                      </TextLink>
                    }
                  />
                ) : (
                  <SheetEditor
                    key={sessionId}
                    cohort={id}
                    session={sessionId}
                    sheet={data}
                    mayEdit={mayEdit && !session?.cancelled}
                  />
                )
              }
            </Loaded>
          </Page>
        );
      }}
    </Loaded>
  );
}
