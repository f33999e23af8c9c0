import { ActionIcon } from '@mantine/core';
import { IconArrowDown, IconArrowUp } from '@tabler/icons-react';
import { useQueryClient } from '@tanstack/react-query';
import { useState } from 'react';
import { useTranslation } from 'react-i18next';
import { Failure } from '@/components/feedback';
import { TextLink } from '@/components/link';
import { client } from '@/lib/api';
import { courseQuery, type Course } from './queries';
import classes from './courses.module.css';

/** The lessons in order; each can be moved one place at a time, by key or thumb. */
export function LessonList({ course, mayEdit }: { course: Course; mayEdit: boolean }) {
  const { t } = useTranslation();
  const queries = useQueryClient();
  const [error, setError] = useState<unknown>(null);
  const [busy, setBusy] = useState(false);
  const move = async (from: number, by: number) => {
    const order = course.lessons.map(({ id }) => id);
    const [moved] = order.splice(from, 1);
    if (moved === undefined) return;
    order.splice(from + by, 0, moved);
    setBusy(true);
    setError(null);
    try {
      const params = { path: { id: course.id } };
      const { data } = await client.PUT('/api/courses/{id}/lesson-order', {
        params,
        body: { lessons: order },
      });
      if (data) queries.setQueryData(courseQuery(course.id).queryKey, data);
    } catch (cause) {
      setError(cause);
    } finally {
      setBusy(false);
    }
  };
  const last = course.lessons.length - 1;
  return (
    <>
      {error !== null && <Failure error={error} />}
      <ol className={classes.lessons}>
        {course.lessons.map((lesson, i) => (
          <li key={lesson.id}>
            <span className={classes.place}>{i + 1}</span>
            <TextLink to="/courses/$course/lessons/$lesson" params={{ course: course.id, lesson: lesson.id }}>
              {lesson.title}
            </TextLink>
            <span className={classes.minutes}>{t('courses.lesson.minutes', { count: lesson.minutes })}</span>
            {mayEdit && (
              <span className={classes.moves}>
                <ActionIcon
                  variant="subtle"
                  color="gray"
                  disabled={i === 0 || busy}
                  aria-label={t('courses.lesson.up', { title: lesson.title })}
                  onClick={() => void move(i, -1)}
                >
                  <IconArrowUp size={18} />
                </ActionIcon>
                <ActionIcon
                  variant="subtle"
                  color="gray"
                  disabled={i === last || busy}
                  aria-label={t('courses.lesson.down', { title: lesson.title })}
                  onClick={() => void move(i, 1)}
                >
                  <IconArrowDown size={18} />
                </ActionIcon>
              </span>
            )}
          </li>
        ))}
      </ol>
    </>
  );
}
