import type { Problem } from '../../../errors.ts';
import type { Item } from '../types.ts';
import { problem } from './problem.ts';
import type { Check } from './subject.ts';

/**
 * What is about persons is marked as personal data: free text of several lines, into which sooner or later somebody
 * writes a name; national numbers of persons; and, as advice, e-mail addresses and telephone numbers, which may be
 * those of an office.
 */
export const checkPersonalData: Check = ({ compiled, at }) =>
  [...compiled.nodes.values()].flatMap((node): Problem[] => {
    const reason = node.fieldClass === 'CASE' ? reasonOf(node.item) : undefined;
    if (reason === undefined) return [];
    const found = problem('PERSONAL_DATA_MISSING', at(node), reason, 'Add "personalData": true.');
    return [isContact(node.item) ? { ...found, severity: 'warning' } : found];
  });

function reasonOf(item: Item): string | undefined {
  if (isContact(item)) return 'Most e-mail addresses and telephone numbers are those of persons and must be marked so.';
  if (item.type === 'identifier' && item.scheme === 'NATIONAL_PERSON') {
    return 'The number of a person is personal data and must be marked so.';
  }
  const isFreeText = (item.type === 'text' || item.type === 'multilingualText') && item.multiline === true;
  return isFreeText ? 'Free text of several lines may hold personal data and must be marked so.' : undefined;
}

function isContact({ type }: Item): boolean {
  return type === 'email' || type === 'phone';
}
