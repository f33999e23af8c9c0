import type { ReactNode } from 'react';
import classes from './choices.module.css';

interface Props<T extends string> {
  name: string;
  legend: string;
  hint?: string;
  value: T | '';
  choices: { value: T; label: string; text?: ReactNode; disabled?: boolean }[];
  error?: string;
  onChange: (value: T) => void;
}

/** A few answers, each explained, of which one is taken. */
export function Choices<T extends string>({ name, legend, hint, value, choices, error, onChange }: Props<T>) {
  return (
    <fieldset className={classes.choices} id={`field-${name}`} tabIndex={-1}>
      <legend>{legend}</legend>
      {hint && <p className={classes.text}>{hint}</p>}
      {error && <p className={classes.error}>{error}</p>}
      {choices.map((choice) => (
        <label
          key={choice.value}
          className={classes.choice}
          data-chosen={choice.value === value || undefined}
        >
          <input
            type="radio"
            name={name}
            checked={choice.value === value}
            disabled={choice.disabled}
            onChange={() => onChange(choice.value)}
          />
          <span>
            <strong>{choice.label}</strong>
            {choice.text && <span className={classes.text}>{choice.text}</span>}
          </span>
        </label>
      ))}
    </fieldset>
  );
}
