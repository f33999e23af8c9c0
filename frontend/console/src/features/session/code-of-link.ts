/** A one-time code travels in the fragment, which no server and no log ever sees. */
export function codeOfLink(hash: string): string {
  return hash.replace(/^#?(code=)?/, '');
}
