import { LogicEngine } from 'json-logic-engine';

import type { Comparison, Dialect } from './translate.ts';

const SIGNS: Readonly<Record<Comparison, string>> = { eq: '===', ne: '!==', lt: '<', le: '<=', gt: '>', ge: '>=' };

type Json = unknown;

/** JsonLogic. What is unanswered reads as null. */
export const jsonLogicDialect: Dialect<Json> = {
  ref: (path) => ({ var: path }),
  literal: (value) => value,
  answered: (path) => ({ '!==': [{ var: path }, null] }),
  compare: (comparison, left, right) => ({ [SIGNS[comparison]]: [left, right] }),
  matches: (text, pattern) => ({ matches: [text, pattern] }),
  sum: (list, key) => {
    const term = { var: `current.${key}` };
    return { reduce: [{ var: list }, { '+': [{ var: 'accumulator' }, { if: [term, term, 0] }] }, 0] };
  },
  and: (parts) => ({ and: parts }),
  or: (parts) => ({ or: parts }),
  not: (part) => ({ '!': [part] }),
};

/** An engine that knows patterns as well, which JsonLogic does not have. */
export function jsonLogicEngine(): LogicEngine {
  const patterns = new Map<string, RegExp>();
  const engine = new LogicEngine();
  engine.addMethod('matches', ([text, pattern]: readonly [string, string]) => {
    const known = patterns.get(pattern) ?? new RegExp(`^(?:${pattern})$`);
    patterns.set(pattern, known);
    return known.test(text);
  });
  return engine;
}
