import type { Comparison, Dialect } from './translate.ts';

const SIGNS: Readonly<Record<Comparison, string>> = { eq: '=', ne: '<>', lt: '<', le: '<=', gt: '>', ge: '>=' };

/** The name of an item in a survey; points would mean members of objects there. */
export const surveyName = (path: string): string => path.replaceAll('.', '_');

const place = (path: string): string =>
  `{${path.startsWith('$row.') ? path.replace('$row', 'panel') : surveyName(path)}}`;

/** SurveyJS's expressions. */
export const surveyDialect: Dialect<string> = {
  ref: place,
  literal: (value) => (typeof value === 'string' ? `'${value}'` : String(value)),
  answered: (path) => `${place(path)} notempty`,
  compare: (comparison, left, right) => `(${left} ${SIGNS[comparison]} ${right})`,
  matches: () => {
    throw new TypeError('A validator of its own, not an expression.');
  },
  sum: (list, key) => `sumInArray({${surveyName(list)}}, '${key}')`,
  and: (parts) => `(${parts.join(' and ')})`,
  or: (parts) => `(${parts.join(' or ')})`,
  not: (part) => `!(${part})`,
};
