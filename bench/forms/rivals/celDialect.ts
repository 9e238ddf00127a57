import { Environment } from '@marcbachmann/cel-js';

import type { Comparison, Dialect } from './translate.ts';

const SIGNS: Readonly<Record<Comparison, string>> = { eq: '==', ne: '!=', lt: '<', le: '<=', gt: '>', ge: '>=' };

/** The Common Expression Language. Numbers are doubles, as JavaScript's are. */
export const celDialect: Dialect<string> = {
  ref: (path) => path,
  literal: (value) => (typeof value === 'number' && Number.isInteger(value) ? `${value}.0` : JSON.stringify(value)),
  answered: (path) => `has(${path})`,
  compare: (comparison, left, right) => `(${left} ${SIGNS[comparison]} ${right})`,
  matches: (text, pattern) => `${text}.matches(${JSON.stringify(`^(?:${pattern})$`)})`,
  sum: (list, key) => `sumOf(${list}, ${JSON.stringify(key)})`,
  and: (parts) => `(${parts.join(' && ')})`,
  or: (parts) => `(${parts.join(' || ')})`,
  not: (part) => `!(${part})`,
};

/** An environment that knows sums over rows as well, which CEL does not have. */
export function celEnvironment(): Environment {
  const environment = new Environment({ unlistedVariablesAreDyn: true });
  environment.registerFunction('sumOf(list, string): double', (rows: readonly Record<string, number>[], key: string) =>
    rows.reduce((sum, row) => sum + (row[key] ?? 0), 0),
  );
  return environment;
}
