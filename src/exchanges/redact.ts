import { addressOfAnswer } from '../forms/answers/address.ts';
import { fieldAt } from '../forms/answers/annotations.ts';
import type { Answers, Value } from '../forms/answers/values.ts';
import type { FieldClass } from '../forms/definition/compile.ts';
import { mayRead } from '../workflow/mayRead.ts';
import type { OpenedExchange } from './openExchange.ts';
import { withheldFrom } from './withheldFrom.ts';

/** Why an answer that was given is not shown: no need to know, kept back by the other side, or erased in time. */
export type Hidden = 'REDACTED' | 'WITHHELD' | 'ERASED';

/** What of an exchange a viewer gets to see. */
export interface Redacted {
  readonly answers: Answers;
  /** Addresses that have an answer which this viewer does not see. */
  readonly hidden: ReadonlyMap<string, Hidden>;
  /** The field classes for which the viewer has a need to know. */
  readonly classes: ReadonlySet<FieldClass>;
  /** Forms that the viewer may read at all. */
  readonly forms: readonly string[];
}

/** Field classes by role: a viewer may follow a case, only a handler has a need to know the person. */
const CLASSES: Readonly<Record<string, readonly FieldClass[]>> = {
  REQUEST_HANDLER: ['CASE', 'PERSONAL', 'SENSITIVE'],
  VIEWER: ['CASE'],
};

/**
 * The one place that withholds answers: forms that the other side has not handed over, and answers of a field class
 * for which the viewer has no need to know (Reg. 1024/2012 Art. 9(4)).
 *
 * @param answers of the exchange, all of them
 */
export function redact(exchange: OpenedExchange, answers: Answers): Redacted {
  const { workflow, record, standing, frozen, edition } = exchange;
  const { compiled } = edition;
  const { forms } = mayRead(workflow, record.state, { parts: standing.parts, frozen });
  const classes = new Set(standing.roles.flatMap((role) => CLASSES[role] ?? []));
  const withheld = withheldFrom(workflow, standing.parts, answers);
  const shown = new Map<string, Value>();
  const hidden = new Map<string, Hidden>(erasedOf(exchange, forms).map((address) => [address, 'ERASED']));
  for (const [address, value] of answers) {
    const field = fieldAt(compiled, address);
    if (!field || !forms.includes(field.node.form)) continue;
    const answer = addressOfAnswer(address);
    // That it is kept back, and why, is what the other side gets to know instead.
    if (withheld.has(answer) && !address.endsWith('#withheld')) hidden.set(answer, 'WITHHELD');
    // The rows of a list are its shape, not its content: without them its ordinary answers could not be shown.
    else if (classes.has(field.fieldClass)) shown.set(address, value);
    else hidden.set(address, 'REDACTED');
  }
  return { answers: shown, hidden, classes, forms };
}

// Without the key only their addresses are left.
function erasedOf({ record }: OpenedExchange, forms: readonly string[]): string[] {
  if (record.wrappedKey) return [];
  return record.sheets.flatMap(({ form, sealedPaths }) => (forms.includes(form) ? sealedPaths : []));
}
