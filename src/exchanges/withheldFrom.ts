import { addressOfAnswer } from '../forms/answers/address.ts';
import type { Answers } from '../forms/answers/values.ts';
import type { Workflow } from '../workflow/types.ts';

/**
 * Addresses of the answers that a side does not get to see because the other one keeps them back in its form.
 *
 * @param parts of the side that reads
 */
export function withheldFrom(
  { forms }: Pick<Workflow, 'forms'>,
  parts: readonly string[],
  answers: Answers,
): ReadonlySet<string> {
  const marked = [...answers.keys()].filter((address) => address.endsWith('#withheld')).map(addressOfAnswer);
  // Whoever fills in a form sees all of it.
  const isOwn = (address: string) => {
    const by = forms[address.slice(0, address.indexOf('.'))]?.by;
    return by !== undefined && parts.includes(by);
  };
  return new Set(marked.filter((address) => !isOwn(address)));
}
