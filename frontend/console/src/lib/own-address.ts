/** The address if it leads into the console itself: only there does signing in lead by itself. */
export function ownAddress(to: unknown): string | undefined {
  return typeof to === 'string' && /^\/(?![/\\])[^\p{Cc}\\]*$/u.test(to) ? to : undefined;
}
