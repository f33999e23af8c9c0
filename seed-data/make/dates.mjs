// Days are whole numbers since 1970-01-01, times are seconds since then, both in the programme's wall time.

export const day = (iso) => Date.parse(`${iso}T00:00:00Z`) / 86400000;
export const iso = (d) => new Date(d * 86400000).toISOString().slice(0, 10);
export const weekday = (d) => (((d + 3) % 7) + 7) % 7; // 0 = Monday
export const stamp = (t) => new Date(t * 1000).toISOString().slice(0, 19).replace('T', ' ');
export const dayOf = (t) => Math.floor(t / 86400);

/** The same moment as a spreadsheet shows it after somebody opened and saved the file: 2025/3/9 8:05. */
export function resaved(t) {
  const m = new Date(t * 1000);
  const minutes = String(m.getUTCMinutes()).padStart(2, '0');
  return `${m.getUTCFullYear()}/${m.getUTCMonth() + 1}/${m.getUTCDate()} ${m.getUTCHours()}:${minutes}`;
}
