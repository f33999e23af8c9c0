import { Button } from '@mantine/core';
import { useQuery } from '@tanstack/react-query';
import { getRouteApi } from '@tanstack/react-router';
import { useState } from 'react';
import { useTranslation } from 'react-i18next';
import { Empty, Loaded } from '@/components/feedback';
import { ButtonLink, TextLink } from '@/components/link';
import { Page, Section } from '@/components/page';
import { toast } from '@/components/toasts';
import { client } from '@/lib/api';
import { useMe } from '@/lib/session';
import { CourseDialog } from './course-dialog';
import { LessonList } from './lesson-list';
import { courseQuery, refreshCourses, type Course } from './queries';

const route = getRouteApi('/frame/courses/$course');

export function CoursePage() {
  const { course } = route.useParams();
  return <Loaded query={useQuery(courseQuery(course))}>{(data) => <CourseBody course={data} />}</Loaded>;
}

function CourseBody({ course }: { course: Course }) {
  const { t } = useTranslation();
  const mayEdit = useMe().is('INSTRUCTOR', 'COORDINATOR', 'ADMINISTRATOR');
  const [editing, setEditing] = useState(false);
  const add = mayEdit && (
    <ButtonLink to="/courses/$course/lessons/$lesson/edit" params={{ course: course.id, lesson: 'new' }}>
      {t('courses.lesson.add')}
    </ButtonLink>
  );
  return (
    <Page
      title={course.title}
      facts={t('courses.facts', { hours: course.hours, count: course.lessons.length })}
      back={<TextLink to="/courses">{t('courses.title')}</TextLink>}
      action={
        mayEdit && (
          <>
            <Button variant="default" onClick={() => setEditing(true)}>
              {t('common.edit')}
            </Button>
            {add}
          </>
        )
      }
      narrow
    >
      {course.summary && <p>{course.summary}</p>}
      <Section title={t('courses.lessons')}>
        {course.lessons.length === 0 ? (
          <Empty title={t('courses.lesson.none')} hint={t('courses.lesson.noneHint')} action={add} />
        ) : (
          <LessonList course={course} mayEdit={mayEdit} />
        )}
      </Section>
      <CourseDialog
        course={course}
        opened={editing}
        onClose={() => setEditing(false)}
        save={async (body) => {
          await client.PUT('/api/courses/{id}', { params: { path: { id: course.id } }, body });
          await refreshCourses();
          toast(t('common.saved'));
        }}
      />
    </Page>
  );
}
