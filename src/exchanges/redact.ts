import { parseAddress } from '../forms/answers/address.ts';
import type { Answers, Value } from '../forms/answers/values.ts';
import type { FieldClass } from '../forms/definition/compile.ts';
import { mayRead } from '../workflow/mayRead.ts';
import type { OpenedExchange } from './openExchange.ts';

/** What of an exchange a viewer gets to see. */
export interface Redacted {
  readonly answers: Answers;
  /** Addresses that have an answer which this viewer may not see. */
  readonly redacted: ReadonlySet<string>;
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
  const { forms } = mayRead(workflow, record.state, { parts: standing.parts, frozen });
  const classes = new Set(standing.roles.flatMap((role) => CLASSES[role] ?? []));
  const shown = new Map<string, Value>();
  const redacted = new Set<string>();
  for (const [address, value] of answers) {
    const node = edition.compiled.nodes.get(parseAddress(address).path);
    if (!node || !forms.includes(node.form)) continue;
    // The rows of a list are its shape, not its content: without them its ordinary answers could not be shown.
    if (classes.has(node.fieldClass)) shown.set(address, value);
    else redacted.add(address);
  }
  return { answers: shown, redacted, forms };
}
