import { useSyncExternalStore } from 'react';

let signedOut = false;
const listeners = new Set<() => void>();

function set(value: boolean) {
  if (signedOut === value) return;
  signedOut = value;
  listeners.forEach((listener) => listener());
}

/** A request was answered 401: the session ended while somebody was working. */
export const announceSignedOut = () => set(true);
export const announceSignedIn = () => set(false);

export function useSignedOut(): boolean {
  return useSyncExternalStore(
    (listener) => {
      listeners.add(listener);
      return () => listeners.delete(listener);
    },
    () => signedOut,
  );
}
