import { problem } from './problem.ts';
import type { Check } from './subject.ts';

/** Free text of several lines is marked as personal data: sooner or later somebody writes a name into it. */
export const checkPersonalData: Check = ({ compiled, at }) =>
  [...compiled.nodes.values()]
    .filter(({ item, fieldClass }) => item.type === 'text' && item.multiline === true && fieldClass === 'CASE')
    .map((node) => {
      const message = 'Free text of several lines may hold personal data and must be marked so.';
      return problem('PERSONAL_DATA_MISSING', at(node), message, 'Add "personalData": true.');
    });
