import { IconCircle, IconCircleCheckFilled } from '@tabler/icons-react';
import { useTranslation } from 'react-i18next';
import { DayRange } from '@/components/figures';
import { TextLink } from '@/components/link';
import { partOf } from './parts';
import type { Front } from './queries';
import { taskOrder } from './standing';
import classes from './front.module.css';

/** What has to be done before the opening, each with its link; holiday and English words come last and are never needed. */
export function CheckList({ front }: { front: Front }) {
  const { t } = useTranslation();
  const shop = front.shop;
  const holiday = front.front?.holiday;
  return (
    <ul className={classes.tasks}>
      {taskOrder.map((task) => {
        const done = front.checklist.some((one) => one.task === task && one.done);
        const part = partOf[task];
        const Mark = done ? IconCircleCheckFilled : IconCircle;
        return (
          <li key={task} data-done={done || undefined}>
            <Mark size={22} aria-hidden />
            {part ? (
              <TextLink to="/shops/$shop/front/$part" params={{ shop, part }}>
                {t(`front.task.${task}`)}
              </TextLink>
            ) : (
              <TextLink to="/shops/$shop/products" params={{ shop }}>
                {t(`front.task.${task}`)}
              </TextLink>
            )}
            <span>{t(done ? 'front.done' : 'front.toDo')}</span>
          </li>
        );
      })}
      <li>
        <IconCircle size={22} aria-hidden visibility="hidden" />
        <TextLink to="/shops/$shop/front/$part" params={{ shop, part: 'holiday' }}>
          {t('front.part.holiday')}
        </TextLink>
        <span>{holiday ? <DayRange from={holiday.from} to={holiday.to} /> : t('front.noHoliday')}</span>
      </li>
      <li>
        <IconCircle size={22} aria-hidden visibility="hidden" />
        <TextLink to="/shops/$shop/front/$part" params={{ shop, part: 'words' }}>
          {t('front.part.words')}
        </TextLink>
        <span>{t('front.wordsCount', { count: front.front?.words.length ?? 0 })}</span>
      </li>
    </ul>
  );
}
