/** A JSON pointer (RFC 6901) to a place inside a document: `/forms/reply/items/3`. */
export function jsonPointer(...steps: readonly (string | number)[]): string {
  return steps.map((step) => `/${String(step).replaceAll('~', '~0').replaceAll('/', '~1')}`).join('');
}
