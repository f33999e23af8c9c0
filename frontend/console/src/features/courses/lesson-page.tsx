import { Button } from '@mantine/core';
import { useQuery } from '@tanstack/react-query';
import { getRouteApi, useNavigate } from '@tanstack/react-router';
import { useState } from 'react';
import { useTranslation } from 'react-i18next';
import { Confirm } from '@/components/confirm';
import { Loaded } from '@/components/feedback';
import { ButtonLink, TextLink } from '@/components/link';
import { Page } from '@/components/page';
import { RichText } from '@/components/rich-text';
import { toast } from '@/components/toasts';
import { client } from '@/lib/api';
import { useMe } from '@/lib/session';
import { courseQuery, lessonQuery, refreshCourses } from './queries';
import classes from './courses.module.css';

const route = getRouteApi('/frame/courses/$course/lessons/$lesson');

export function LessonPage() {
  const { t } = useTranslation();
  const navigate = useNavigate();
  const { course, lesson: id } = route.useParams();
  const title = useQuery(courseQuery(course)).data?.title;
  const lesson = useQuery(lessonQuery(course, id));
  const mayEdit = useMe().is('INSTRUCTOR', 'COORDINATOR', 'ADMINISTRATOR');
  const [archiving, setArchiving] = useState(false);
  const archive = async () => {
    await client.DELETE('/api/courses/{id}/lessons/{lesson}', {
      params: { path: { id: course, lesson: id } },
    });
    await navigate({ to: '/courses/$course', params: { course }, replace: true });
    await refreshCourses();
    toast(t('courses.lesson.archived'));
  };
  return (
    <Loaded query={lesson}>
      {(data) => (
        <Page
          title={data.title}
          facts={t('courses.lesson.minutes', { count: data.minutes })}
          back={
            <TextLink to="/courses/$course" params={{ course }}>
              {title ?? t('common.back')}
            </TextLink>
          }
          action={
            mayEdit && (
              <>
                <Button variant="default" onClick={() => setArchiving(true)}>
                  {t('courses.lesson.archive')}
                </Button>
                <ButtonLink to="/courses/$course/lessons/$lesson/edit" params={{ course, lesson: id }}>
                  {t('common.edit')}
                </ButtonLink>
              </>
            )
          }
          narrow
        >
          <RichText html={data.html} />
          <nav className={classes.around} aria-label={t('courses.lesson.around')}>
            {data.previous ? (
              <ButtonLink
                variant="default"
                to="/courses/$course/lessons/$lesson"
                params={{ course, lesson: data.previous }}
              >
                {t('courses.lesson.previous')}
              </ButtonLink>
            ) : (
              <span />
            )}
            {data.next && (
              <ButtonLink
                variant="default"
                to="/courses/$course/lessons/$lesson"
                params={{ course, lesson: data.next }}
              >
                {t('courses.lesson.next')}
              </ButtonLink>
            )}
          </nav>
          <Confirm
            opened={archiving}
            onClose={() => setArchiving(false)}
            title={t('courses.lesson.archive')}
            deed={t('courses.lesson.archive')}
            danger
            onConfirm={archive}
          >
            {t('courses.lesson.archiveMeans', { title: data.title })}
          </Confirm>
        </Page>
      )}
    </Loaded>
  );
}
