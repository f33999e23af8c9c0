const SHORTEST = 8;

/** Counts characters as people do: 🌶 is one. The server says what else is wrong with a password. */
export const isLongEnough = (password: string) => [...password].length >= SHORTEST;
