import type { NamedSource } from '../../../src/editions/publishing/storeEditions.ts';
import { checkQuestionnaire } from '../../../src/forms/definition/check/checkQuestionnaire.ts';
import { isAdvisory } from '../../../src/forms/definition/check/isAdvisory.ts';
import type { EditionSource, Item } from '../../../src/forms/definition/types.ts';

/** What may differ between the questionnaires of a test. */
export interface NoticeOptions {
  id?: string;
  major?: number;
  version?: string;
  typeName?: string;
  area?: string;
  prefix?: string;
  /** Items of the request besides `subject`. */
  items?: Item[];
  /** Codes and English labels of the list `colour`, whose type is `Colour`. */
  colours?: Record<string, string>;
  /** Type name of that list. */
  listTypeName?: string;
}

export const SUBJECT: Item = { key: 'subject', type: 'text', maxLength: 100, personalData: true };
export const COLOUR: Item = { key: 'colour', type: 'choice', options: 'colour' };

const WORKFLOWS = new Map([['information-request', { forms: ['request', 'reply'] }]]);

/** A small questionnaire that passes the checker. */
export function notice(options: NoticeOptions = {}): NamedSource {
  const { id = 'notice', major = 1, version = `${major}.0.0`, typeName = 'Notice', area = 'notices' } = options;
  const { prefix = 'NT', items = [], colours = {}, listTypeName = 'Colour' } = options;
  const line = `${id}.v${major}`;
  const hasColours = Object.keys(colours).length > 0;
  const all = [SUBJECT, ...items, ...(hasColours ? [COLOUR] : [])];
  const texts = {
    title: 'Notices',
    [`${line}/title`]: 'Notice',
    [`${line}/request.title`]: 'Request',
    [`${line}/reply.title`]: 'Reply',
    [`${line}/reply.confirmed.label`]: 'Confirmed?',
    ...Object.fromEntries(pathsOf(all).map((path) => [`${line}/request.${path}.label`, `The ${path}`])),
    ...(hasColours ? { 'colour.label': 'Colour' } : {}),
    ...Object.fromEntries(Object.entries(colours).map(([code, label]) => [`colour.${code}.label`, label])),
  };
  const source: EditionSource = {
    legalArea: {
      id: area,
      numberPrefix: prefix,
      legalBasis: [{ celex: '32006L0123' }],
      roles: ['REQUEST_HANDLER', 'VIEWER'],
      competenceLists: [],
      retention: { blockAfterMonths: 6, eraseAfterYears: 3 },
      commissionParticipates: false,
    },
    questionnaire: {
      id,
      major,
      version,
      typeName,
      workflow: 'information-request',
      forms: { request: { items: all }, reply: { items: [{ key: 'confirmed', type: 'boolean' }] } },
    },
    modules: {},
    codeLists: hasColours
      ? { colour: { id: 'colour', typeName: listTypeName, options: Object.keys(colours).map((code) => ({ code })) } }
      : {},
    texts: { en: { language: 'en', state: 'final', texts } },
  };
  const file = `notices/${line}.json`;
  const problems = checkQuestionnaire(source, file, { workflows: WORKFLOWS }).filter((one) => !isAdvisory(one));
  if (problems.length > 0) throw new Error(JSON.stringify(problems, null, 2));
  return { source, file };
}

function pathsOf(items: readonly Item[]): string[] {
  return items.flatMap((item) => [
    item.key,
    ...('items' in item ? pathsOf(item.items).map((path) => `${item.key}.${path}`) : []),
  ]);
}
