import { Button } from '@mantine/core';
import { IconCheck } from '@tabler/icons-react';
import { useQuery } from '@tanstack/react-query';
import { getRouteApi, useNavigate } from '@tanstack/react-router';
import { useState } from 'react';
import { useTranslation } from 'react-i18next';
import { Empty, Failure, Loaded } from '@/components/feedback';
import { TextLink } from '@/components/link';
import { Page } from '@/components/page';
import { RichText } from '@/components/rich-text';
import { toast } from '@/components/toasts';
import { api, client } from '@/lib/api';
import { refresh } from '@/lib/queries';
import { learningQuery, type MyCohort } from './queries';
import classes from './learning.module.css';

const route = getRouteApi('/frame/learning/$cohort/lessons/$lesson');

export function MyLessonPage() {
  const { t } = useTranslation();
  const { cohort: id, lesson } = route.useParams();
  return (
    <Loaded query={useQuery(learningQuery())}>
      {({ cohorts }) => {
        const cohort = cohorts.find((one) => one.id === id);
        if (!cohort) return <Empty title={t('common.problem.notFound')} />;
        return <Reader key={lesson} cohort={cohort} lesson={lesson} />;
      }}
    </Loaded>
  );
}

/** One lesson to read and tick off, then straight on to the next. */
function Reader({ cohort, lesson: id }: { cohort: MyCohort; lesson: string }) {
  const { t } = useTranslation();
  const navigate = useNavigate();
  const [busy, setBusy] = useState(false);
  const [error, setError] = useState<unknown>(null);
  const text = useQuery(
    api.queryOptions('get', '/api/courses/{id}/lessons/{lesson}', {
      params: { path: { id: cohort.course.id, lesson: id } },
    }),
  );
  const read = cohort.lessons.find((one) => one.id === id)?.read ?? false;
  const tick = async (now: boolean, next?: string | null) => {
    setBusy(true);
    setError(null);
    try {
      const params = { path: { id: cohort.id, lesson: id } };
      await client.PUT('/api/my/cohorts/{id}/lessons/{lesson}', { params, body: { read: now } });
      await refresh('/api/my');
      if (!now) return;
      toast(t('learning.ticked'));
      if (next) {
        await navigate({
          to: '/learning/$cohort/lessons/$lesson',
          params: { cohort: cohort.id, lesson: next },
        });
      } else await navigate({ to: '/learning' });
    } catch (cause) {
      setError(cause);
    } finally {
      setBusy(false);
    }
  };
  return (
    <Loaded query={text}>
      {(lesson) => (
        <Page
          title={lesson.title}
          facts={t('courses.lesson.minutes', { count: lesson.minutes })}
          back={<TextLink to="/learning">{cohort.name}</TextLink>}
          narrow
        >
          <RichText html={lesson.html} />
          {error !== null && <Failure error={error} />}
          <div className={classes.tick}>
            {read ? (
              <>
                <p className={classes.when}>
                  <IconCheck size={18} aria-hidden /> {t('learning.alreadyRead')}
                </p>
                <Button variant="subtle" loading={busy} onClick={() => void tick(false)}>
                  {t('learning.untick')}
                </Button>
              </>
            ) : (
              <Button size="md" fullWidth loading={busy} onClick={() => void tick(true, lesson.next)}>
                {lesson.next ? t('learning.tickAndNext') : t('learning.tick')}
              </Button>
            )}
          </div>
        </Page>
      )}
    </Loaded>
  );
}
