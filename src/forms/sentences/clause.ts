import type { Say } from './phrases.ts';

/** A condition in words: as one line, and as a list of conditions under a heading. */
export interface Clause {
  readonly text: string;
  /** Needs brackets beside others, or nobody could tell where it ends. */
  readonly isOpen: boolean;
  /** What stands above the children; the text itself when there are none. */
  readonly heading: string;
  readonly children: readonly Clause[];
}

/** A condition without parts. */
export function plainClause(text: string, isOpen = false): Clause {
  return { text, isOpen, heading: text, children: [] };
}

/** Several conditions of which all, or at least one, must hold. Those of the same kind inside are drawn out. */
export function joinedClause(kind: 'and' | 'or', clauses: readonly Clause[], say: Say): Clause {
  const [only] = clauses;
  if (only && clauses.length === 1) return only;
  const heading = say(kind === 'and' ? 'allOf' : 'anyOf');
  const children = clauses.flatMap((clause) => (clause.heading === heading ? clause.children : [clause]));
  return { text: listed(kind, children.map(closed), say), isOpen: true, heading, children };
}

/** The text of a condition so that others can stand beside it. */
export function closed({ text, isOpen }: Clause): string {
  return isOpen ? `(${text})` : text;
}

/** A list in words: one, two and three. */
export function listed(kind: 'and' | 'or', texts: readonly string[], say: Say): string {
  const last = texts.at(-1) ?? '';
  // Not by Intl.ListFormat, which has no Maltese.
  return texts.length < 2 ? last : say(kind, { a: texts.slice(0, -1).join(', '), b: last });
}
