import type { Domain } from './domain.ts';
import type { Relation } from './relation.ts';

/** What is left of a domain when its value stands so to another; null: nothing. */
export function narrow(domain: Domain, relation: Relation, value: boolean | number | string): Domain | null {
  if (domain.kind === 'words') {
    if (relation !== 'eq' && relation !== 'ne') return domain;
    const words = new Set([...domain.words].filter((word) => (word === String(value)) === (relation === 'eq')));
    return words.size === 0 ? null : { kind: 'words', words };
  }
  if (typeof value === 'boolean') return domain;
  switch (relation) {
    case 'eq':
      return within({ low: value, high: value }, domain);
    case 'ne':
      return domain.low === value && domain.high === value ? null : domain;
    case 'lt':
      return within({ high: value, isHighOpen: true }, domain);
    case 'le':
      return within({ high: value }, domain);
    case 'gt':
      return within({ low: value, isLowOpen: true }, domain);
    case 'ge':
      return within({ low: value }, domain);
  }
}

type Range = Omit<Domain & { readonly kind: 'range' }, 'kind'>;

// Days, months and times are compared as text, which the way they are written allows.
function within(one: Range, other: Range): Domain | null {
  const low = tighter(one.low, one.isLowOpen, other.low, other.isLowOpen, (a, b) => a > b);
  const high = tighter(one.high, one.isHighOpen, other.high, other.isHighOpen, (a, b) => a < b);
  if (low.bound !== undefined && high.bound !== undefined) {
    if (low.bound > high.bound || (low.bound === high.bound && (low.isOpen || high.isOpen))) return null;
  }
  return { kind: 'range', low: low.bound, isLowOpen: low.isOpen, high: high.bound, isHighOpen: high.isOpen };
}

type Bound = number | string | undefined;

function tighter(
  one: Bound,
  isOneOpen = false,
  other: Bound,
  isOtherOpen = false,
  isTighter: (a: number | string, b: number | string) => boolean,
): { readonly bound: Bound; readonly isOpen: boolean } {
  if (one === undefined || (other !== undefined && isTighter(other, one))) return { bound: other, isOpen: isOtherOpen };
  return { bound: one, isOpen: isOneOpen || (one === other && isOtherOpen) };
}
