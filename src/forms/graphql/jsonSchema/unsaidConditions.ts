import type { Compiled, Node } from '../../definition/compile.ts';

/** The conditions of a node that JSON Schema cannot say, for programmers; empty without. */
export function unsaidConditions({ forms }: Compiled, { item, parent, form }: Node): string {
  const isAskable = parent === null && forms.get(form)?.definition.askable === true;
  const isConditional = isAskable || item.relevantWhen !== undefined;
  const parts = [
    isAskable ? 'Relevant only when it is asked.' : '',
    item.relevantWhen === undefined ? '' : `Relevant only while this holds: ${JSON.stringify(item.relevantWhen)}.`,
    item.required && isConditional ? 'Required when it is relevant.' : '',
    item.requiredWhen === undefined ? '' : `Required while this holds: ${JSON.stringify(item.requiredWhen)}.`,
  ].filter(Boolean);
  return parts.length > 0 ? `Not expressed here. ${parts.join(' ')}` : '';
}
