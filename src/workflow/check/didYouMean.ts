import { nearest } from './nearest.ts';

/** Advice on a name that is not among the known ones: the one that was probably meant, and all that are possible. */
export function didYouMean(name: string, known: readonly string[]): string {
  if (known.length === 0) return 'Leave it out: none exists.';
  const meant = nearest(name, known);
  return `${meant === null ? '' : `Did you mean "${meant}"? `}Possible: ${known.join(', ')}.`;
}
