import { IconCheck } from '@tabler/icons-react';
import { useEffect, useState } from 'react';
import classes from './toasts.module.css';

interface Toast {
  id: number;
  text: string;
}

let show: (text: string) => void = () => undefined;
let next = 0;

/** Says that something was done. Failures stay where they happened instead. */
export const toast = (text: string) => show(text);

export function Toasts() {
  const [toasts, setToasts] = useState<Toast[]>([]);
  useEffect(() => {
    show = (text) => {
      const id = next++;
      setToasts((now) => [...now.slice(-2), { id, text }]);
      setTimeout(() => setToasts((now) => now.filter((one) => one.id !== id)), 5000);
    };
  }, []);
  return (
    <div className={classes.toasts} role="status" aria-live="polite">
      {toasts.map(({ id, text }) => (
        <p key={id} className={classes.toast}>
          <IconCheck size={16} aria-hidden />
          {text}
        </p>
      ))}
    </div>
  );
}
