// Seeded randomness: every stream is named, so changing one part of the data leaves the others as they were.

const SEED = 'seedbed-1';

export function stream(name) {
  let state = hash(`${SEED}/${name}`);
  const next = () => {
    state = (state + 0x6d2b79f5) | 0;
    let t = Math.imul(state ^ (state >>> 15), 1 | state);
    t = (t + Math.imul(t ^ (t >>> 7), 61 | t)) ^ t;
    return ((t ^ (t >>> 14)) >>> 0) / 4294967296;
  };
  const int = (low, high) => low + Math.floor(next() * (high - low + 1));
  const pick = (list) => list[int(0, list.length - 1)];
  const chance = (p) => next() < p;
  const shuffle = (list) => {
    const copy = [...list];
    for (let i = copy.length - 1; i > 0; i--) {
      const j = int(0, i);
      [copy[i], copy[j]] = [copy[j], copy[i]];
    }
    return copy;
  };
  const weighted = (pairs) => {
    let left = next() * pairs.reduce((sum, [, w]) => sum + w, 0);
    for (const [value, w] of pairs) if ((left -= w) < 0) return value;
    return pairs.at(-1)[0];
  };
  const digits = (n) => Array.from({ length: n }, () => int(0, 9)).join('');
  const poisson = (mean) => {
    const limit = Math.exp(-mean);
    let count = 0;
    for (let p = next(); p > limit; p *= next()) count++;
    return count;
  };
  return { next, int, pick, chance, shuffle, weighted, digits, poisson };
}

function hash(text) {
  let h = 2166136261;
  for (const c of text) h = Math.imul(h ^ c.codePointAt(0), 16777619);
  return h;
}
