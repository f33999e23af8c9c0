import type { ReactNode } from 'react';
import classes from './field-group.module.css';

interface Props {
  /** The field's name in the form: its summary of what is wrong leads here. */
  name: string;
  legend?: ReactNode;
  hint?: string;
  error?: string;
  children: ReactNode;
}

/** Fields that belong together, with what is said of all of them. */
export function FieldGroup({ name, legend, hint, error, children }: Props) {
  return (
    <fieldset className={classes.group} id={`field-${name}`} tabIndex={-1}>
      {legend && <legend>{legend}</legend>}
      {hint && <p className={classes.hint}>{hint}</p>}
      {error && <p className={classes.error}>{error}</p>}
      {children}
    </fieldset>
  );
}
