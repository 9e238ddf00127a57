import type { CheckDefinition, Item, Rule } from '../../src/forms/definition/types.ts';
import type { Random } from './random.ts';

/** Items that belong together, and the rules about them. */
export interface Block {
  readonly items: readonly Item[];
  readonly rules: readonly Omit<CheckDefinition, 'id'>[];
  /** Number of items with all that is inside them. */
  readonly size: number;
  /** Keys of those that later items may hang on: choices of certainty. */
  readonly anchors: readonly string[];
}

/** Where a block stands. */
export interface Site {
  readonly random: Random;
  /** Path of the group around it. */
  readonly prefix: string;
  /** Makes the keys unique. */
  readonly number: number;
  /** Paths of choices of certainty before it, in the same form. */
  readonly anchors: readonly string[];
  /** The questionnaire's own code list. */
  readonly ownList: string;
}

const is = (path: string, code: string): Rule => ({ eq: [{ ref: path }, { code }] });

/** The ways in which questions of real questionnaires hang together. */
export const BLOCKS: readonly ((site: Site) => Block)[] = [period, doubt, evidence, amount, kinds, identifier, chain];

function doubt({ prefix, number }: Site): Block {
  const key = `confirmed${number}`;
  const items: Item[] = [
    { key, type: 'choice', options: 'certainty', required: true },
    { key: `doubt${number}`, type: 'text', maxLength: 500, relevantWhen: is(`${prefix}.${key}`, 'NO') },
  ];
  return { items, rules: [], size: 2, anchors: [key] };
}

function period({ prefix, number }: Site): Block {
  const [from, until] = [`from${number}`, `until${number}`];
  const [first, last] = [{ ref: `${prefix}.${from}` }, { ref: `${prefix}.${until}` }];
  return {
    items: [
      { key: from, type: 'date', min: '1950-01-01', max: { today: [] }, required: true },
      { key: until, type: 'date', requiredWhen: { lt: [first, { date: '2000-01-01' }] } },
    ],
    rules: [{ severity: 'error', on: [`${prefix}.${until}`], assert: { ge: [last, first] } }],
    size: 2,
    anchors: [],
  };
}

function amount({ prefix, number }: Site): Block {
  const [count, share] = [`cases${number}`, `share${number}`];
  const path = `${prefix}.${count}`;
  return {
    items: [
      { key: count, type: 'integer', min: 0, max: 5000 },
      { key: share, type: 'decimal', scale: 2, min: 0, max: 100, relevantWhen: { gt: [{ ref: path }, 0] } },
    ],
    rules: [{ severity: 'warning', on: [path], assert: { not: [{ gt: [{ ref: path }, 4500] }] } }],
    size: 2,
    anchors: [],
  };
}

function kinds({ prefix, number, ownList, anchors, random }: Site): Block {
  const key = `kind${number}`;
  const other = is(`${prefix}.${key}`, 'CODE_1');
  const when: Rule = anchors.length > 0 ? { or: [other, is(random.pick(anchors), 'NOT_KNOWN')] } : other;
  return {
    items: [
      { key, type: 'choice', options: ownList },
      { key: `detail${number}`, type: 'text', maxLength: 2000, relevantWhen: when, requiredWhen: other },
      { key: `aspects${number}`, type: 'multiChoice', options: 'evidenceKind' },
    ],
    rules: [],
    size: 3,
    anchors: [],
  };
}

function identifier({ prefix, number }: Site): Block {
  const key = `number${number}`;
  const assert: Rule = { matches: [{ ref: `${prefix}.${key}` }, '[A-Z]{2}[0-9]{6}'] };
  return {
    items: [{ key, type: 'text', maxLength: 20, required: true }],
    rules: [{ severity: 'error', on: [`${prefix}.${key}`], assert }],
    size: 1,
    anchors: [],
  };
}

function chain({ prefix, number, anchors, random }: Site): Block {
  const [first, second] = [`registered${number}`, `active${number}`];
  const holds = (key: string): Rule => ({ eq: [{ ref: `${prefix}.${key}` }, true] });
  const around: Rule[] = anchors.length > 0 ? [{ not: [is(random.pick(anchors), 'NO')] }] : [];
  return {
    items: [
      { key: first, type: 'boolean', required: true },
      { key: second, type: 'boolean', relevantWhen: holds(first) },
      { key: `reason${number}`, type: 'text', maxLength: 300, relevantWhen: { and: [holds(second), ...around] } },
    ],
    rules: [],
    size: 3,
    anchors: [],
  };
}

function evidence({ prefix, number }: Site): Block {
  const key = `evidence${number}`;
  const list = `${prefix}.${key}`;
  const pages = { sum: { in: list, of: { coalesce: [{ ref: '$row.pages' }, 0] } } };
  return {
    items: [
      {
        key,
        type: 'repeat',
        required: true,
        maxItems: 20,
        caption: 'number',
        items: [
          { key: 'number', type: 'text', maxLength: 40, required: true },
          { key: 'kind', type: 'choice', options: 'evidenceKind', required: true },
          { key: 'pages', type: 'integer', min: 1, max: 500 },
          { key: 'issued', type: 'date', min: '1950-01-01', max: { today: [] } },
          {
            key: 'note',
            type: 'text',
            maxLength: 200,
            requiredWhen: { eq: [{ ref: '$row.kind' }, { code: 'OTHER' }] },
          },
        ],
      },
    ],
    rules: [
      { severity: 'error', on: [list], assert: { le: [pages, 600] } },
      {
        severity: 'error',
        on: [`${list}.issued`],
        when: { eq: [{ ref: '$row.kind' }, { code: 'DIPLOMA' }] },
        assert: { ge: [{ ref: '$row.issued' }, { date: '1980-01-01' }] },
      },
    ],
    size: 6,
    anchors: [],
  };
}
