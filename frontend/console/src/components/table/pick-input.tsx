import { useEffect, useRef } from 'react';
import classes from './data-table.module.css';

interface Props {
  label: string;
  checked: boolean;
  indeterminate?: boolean;
  disabled?: boolean;
  tabIndex?: number;
  onChange: () => void;
}

/** The box that picks a row, or all of them. */
export function PickInput({ label, indeterminate = false, ...props }: Props) {
  const box = useRef<HTMLInputElement>(null);
  useEffect(() => {
    if (box.current) box.current.indeterminate = indeterminate;
  }, [indeterminate]);
  return <input ref={box} type="checkbox" className={classes.box} aria-label={label} {...props} />;
}
