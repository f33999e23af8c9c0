/** What can have become of a message. */
export const states = ['WAITING', 'SENT', 'NO_SERVER', 'GIVEN_UP'] as const;

export type State = (typeof states)[number];

/** What the page shows, kept in the address. */
export interface MessagesSearch {
  state?: State;
}

export const readSearch = (search: Record<string, unknown>): MessagesSearch => ({
  state: states.find((state) => state === search.state),
});
