import { IconCircle, IconCircleCheckFilled } from '@tabler/icons-react';
import { Link } from '@tanstack/react-router';
import { useTranslation } from 'react-i18next';
import type { MyCohort } from './queries';
import classes from './learning.module.css';

export function LessonList({ cohort }: { cohort: MyCohort }) {
  const { t } = useTranslation();
  if (cohort.lessons.length === 0) return null;
  return (
    <div>
      <h3 className={classes.heading}>{t('learning.lessons')}</h3>
      <ol className={classes.lessons}>
        {cohort.lessons.map((lesson) => (
          <li key={lesson.id}>
            <Link
              to="/learning/$cohort/lessons/$lesson"
              params={{ cohort: cohort.id, lesson: lesson.id }}
              className={classes.lesson}
            >
              {lesson.read ? (
                <IconCircleCheckFilled size={20} className={classes.read} aria-label={t('learning.read')} />
              ) : (
                <IconCircle size={20} stroke={1.5} aria-label={t('learning.unread')} />
              )}
              <span>{lesson.title}</span>
              <span className={classes.label}>{t('courses.lesson.minutes', { count: lesson.minutes })}</span>
            </Link>
          </li>
        ))}
      </ol>
    </div>
  );
}
