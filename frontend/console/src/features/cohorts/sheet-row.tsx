import { NativeSelect, NumberInput } from '@mantine/core';
import { IconCheck, IconClock, IconDoorExit, IconMinus, IconQuestionMark, IconX } from '@tabler/icons-react';
import { useTranslation } from 'react-i18next';
import {
  cycle,
  hasMinutes,
  shown,
  type MarkStatus,
  type SheetMark,
  type Typed,
  type TypedMarks,
} from './sheet';
import classes from './sheet.module.css';

const shapes = {
  PRESENT: IconCheck,
  LATE: IconClock,
  LEFT_EARLY: IconDoorExit,
  ABSENT: IconX,
  EXCUSED: IconMinus,
  NOT_RECORDED: IconQuestionMark,
};

interface Props {
  mark: SheetMark;
  typed: TypedMarks;
  mayEdit: boolean;
  onTap: () => void;
  onType: (next: Typed) => void;
}

/** One person: the whole row is the button; the list beside it is for those who know what they want. */
export function SheetRow({ mark, typed, mayEdit, onTap, onType }: Props) {
  const { t } = useTranslation();
  const { status, minutes } = shown(mark, typed);
  const Shape = shapes[status];
  const all: MarkStatus[] = [...cycle, 'NOT_RECORDED'];
  return (
    <li
      className={classes.row}
      data-status={status}
      data-typed={typed[mark.account] !== undefined || undefined}
    >
      <button type="button" className={classes.tap} disabled={!mayEdit} onClick={onTap}>
        <span className={classes.name}>{mark.name}</span>
        <span className={classes.status}>
          <Shape size={18} aria-hidden />
          {t(`cohorts.mark.${status}`)}
        </span>
      </button>
      {mayEdit && hasMinutes(status) && (
        <NumberInput
          className={classes.minutes}
          aria-label={t('cohorts.attendance.minutesOf', { name: mark.name })}
          placeholder={t('cohorts.attendance.minutes')}
          hideControls
          min={1}
          max={600}
          value={minutes ?? ''}
          onChange={(value) => onType({ status, minutes: typeof value === 'number' ? value : null })}
        />
      )}
      {mayEdit && (
        <NativeSelect
          className={classes.choose}
          aria-label={t('cohorts.attendance.markOf', { name: mark.name })}
          value={status}
          data={all.map((value) => ({ value, label: t(`cohorts.mark.${value}`) }))}
          onChange={(event) => onType({ status: event.currentTarget.value as MarkStatus, minutes: null })}
        />
      )}
    </li>
  );
}
