import type { EditionSource, Item } from '../../../src/forms/definition/types.ts';

/** A source that a test may change. */
export type Draft = Mutable<EditionSource>;

type Mutable<T> = T extends object ? { -readonly [K in keyof T]: Mutable<T[K]> } : T;

const eq = (ref: string, code: string) => ({ eq: [{ ref }, { code }] });

const BASE: EditionSource = {
  legalArea: {
    id: 'tests',
    numberPrefix: 'TE',
    legalBasis: [{ celex: '32006L0123' }],
    roles: ['REQUEST_HANDLER'],
    competenceLists: [],
    retention: { blockAfterMonths: 6, eraseAfterYears: 3 },
    commissionParticipates: false,
  },
  questionnaire: {
    id: 'sample',
    major: 1,
    version: '1.2.3',
    typeName: 'Sample',
    workflow: 'information-request',
    settings: { acceptance: { days: 7 }, reply: { agreed: true } },
    legalBasis: [
      { id: 'art1', celex: '32006L0123', provision: 'Art. 1' },
      { id: 'art2', celex: '32006L0123', provision: 'Art. 2' },
    ],
    forms: {
      request: {
        items: [
          { key: 'who', type: 'use', module: 'person', personalData: true },
          { key: 'trade', type: 'text', maxLength: 100, required: true, legal: ['art1'], ref: 'T-1' },
          { key: 'branches', type: 'integer', min: 0, max: 500 },
          { key: 'amount', type: 'decimal', scale: 2 },
          { key: 'since', type: 'date', min: '2000-01-01', max: { today: [] } },
          { key: 'letter', type: 'file', mediaTypes: ['application/pdf', 'image/png'], maxBytes: 1000 },
          {
            key: 'documents',
            type: 'repeat',
            minItems: 1,
            maxItems: 5,
            caption: 'title',
            items: [{ key: 'title', type: 'text', maxLength: 50 }],
          },
        ],
      },
      reply: {
        askable: true,
        sections: ['first', 'second'],
        items: [
          { key: 'answer', type: 'choice', options: 'yesNo', section: 'first' },
          {
            key: 'kinds',
            type: 'multiChoice',
            options: 'kind',
            section: 'second',
            requiredWhen: eq('reply.answer', 'YES'),
          },
          { key: 'notes', type: 'text', maxLength: 500, multiline: true, personalData: true, section: 'second' },
          {
            key: 'health',
            type: 'group',
            sensitive: true,
            section: 'second',
            relevantWhen: eq('reply.answer', 'NO'),
            items: [{ key: 'fit', type: 'boolean' }],
          },
        ],
      },
    },
    rules: [
      {
        id: 'E-1',
        severity: 'error',
        on: ['request.branches'],
        assert: { gt: [{ ref: 'request.branches' }, 1] },
        legal: ['art1'],
      },
      {
        id: 'W-1',
        severity: 'warning',
        on: ['request.amount'],
        when: { answered: [{ ref: 'request.amount' }] },
        assert: { gt: [{ ref: 'request.amount' }, 1] },
      },
    ],
    tests: [],
  },
  modules: {
    person: {
      id: 'person',
      major: 1,
      typeName: 'Person',
      items: [
        { key: 'name', type: 'text', maxLength: 200, required: true },
        { key: 'born', type: 'date' },
      ],
    },
  },
  codeLists: {
    yesNo: { id: 'yesNo', typeName: 'YesNo', options: [{ code: 'YES' }, { code: 'NO' }] },
    kind: { id: 'kind', typeName: 'Kind', options: [{ code: 'A' }, { code: 'B' }, { code: 'NONE', exclusive: true }] },
  },
  texts: {
    en: {
      language: 'en',
      state: 'final',
      texts: {
        title: 'Tests',
        'sample.v1/title': 'Sample',
        'sample.v1/request.trade.label': 'Which trade does the provider lawfully exercise in your territory?',
        'sample.v1/request.trade.hint': 'As registered.',
        'sample.v1/request.branches.label': 'Number of branches',
        'sample.v1/reply.answer.label': 'Is {request.trade} allowed?',
        'person.v1/name.label': 'Name',
        'kind.A.label': 'Fine',
        'sample.v1/rules.E-1.message': 'Give more than one branch.',
      },
    },
    de: {
      language: 'de',
      state: 'reviewed',
      texts: { 'sample.v1/request.branches.label': 'Zahl der Niederlassungen', 'person.v1/name.label': 'Name' },
    },
  },
};

/** A fresh copy of the base. */
export function draft(): Draft {
  return structuredClone(BASE) as Draft;
}

/** The base after a change. */
export function changed(plant: (source: Draft) => void): EditionSource {
  const source = draft();
  plant(source);
  return source as EditionSource;
}

/** An item of a source by its path, to be changed freely. */
export function item(source: Draft, path: string): Record<string, unknown> {
  const [form = '', ...keys] = path.split('.');
  let found: object | undefined = form === 'person' ? source.modules['person'] : source.questionnaire.forms[form];
  for (const key of keys) {
    const children: Item[] = found && 'items' in found ? (found.items as Item[]) : [];
    found = children.find((child) => child.key === key);
  }
  if (!found) throw new Error(`There is no ${path}`);
  return found as Record<string, unknown>;
}

/** The items of a form, a group or a list, to be changed freely. */
export function itemsOf(source: Draft, path: string): Item[] {
  return item(source, path)['items'] as Item[];
}
