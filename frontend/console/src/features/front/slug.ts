const LONGEST = 40;

/** An address made of a name in Latin letters: "Hua Tian Honey" is hua-tian-honey. */
export const slugOf = (name: string) =>
  name
    .toLowerCase()
    .split(/[^a-z0-9]/)
    .filter(Boolean)
    .reduce(
      (slug, word) => (slug.length + word.length < LONGEST ? `${slug}${slug && '-'}${word}` : slug),
      '',
    );
