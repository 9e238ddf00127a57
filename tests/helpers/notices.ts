import type { DraftFile } from '../../src/editions/draft/draftFile.ts';

export const NOTICES = 'notices';

/** What of the draft a test wants otherwise. */
interface Wishes {
  id?: string;
  area?: string;
  major?: number;
  version?: string;
  typeName?: string;
  prefix?: string;
  /** Items of the request besides the first. */
  items?: object[];
  /** Items of the reply instead of its only one. */
  reply?: object[];
  /** English texts that are other or more, by the key after the line. */
  texts?: Record<string, string>;
}

/** A draft of a small legal area, which uses a module and a code list that are shipped. */
export function notices(wishes: Wishes = {}): DraftFile[] {
  const { id = 'notice', area = NOTICES, major = 1, version = `${major}.0.0`, prefix = 'NO', items = [] } = wishes;
  const line = `${id}.v${major}`;
  const legalArea = {
    id: area,
    numberPrefix: prefix,
    legalBasis: [{ celex: '32006L0123' }],
    roles: ['REQUEST_HANDLER', 'VIEWER'],
    competenceLists: [],
    retention: { blockAfterMonths: 6, eraseAfterYears: 3 },
    commissionParticipates: false,
  };
  const questionnaire = {
    id,
    major,
    version,
    typeName: wishes.typeName ?? 'Notice',
    workflow: 'information-request',
    forms: {
      request: { items: [{ key: 'who', type: 'use', module: 'person' }, ...items] },
      reply: {
        askable: true,
        items: wishes.reply ?? [{ key: 'answer', type: 'choice', options: 'yesNoUnknown' }],
      },
    },
  };
  const own = {
    title: 'Notice',
    'request.title': 'Request',
    'reply.title': 'Reply',
    'request.who.label': 'Who is it about?',
    ...(wishes.reply ? {} : { 'reply.answer.label': 'Is the person established with you?' }),
    ...wishes.texts,
  };
  const texts = Object.fromEntries(Object.entries(own).map(([key, text]) => [`${line}/${key}`, text]));
  return [
    file(`${area}/legal-area.json`, legalArea),
    file(`${area}/${line}.json`, questionnaire),
    file(`${area}/texts/en.json`, { language: 'en', state: 'final', texts: { title: 'Notices', ...texts } }),
  ];
}

/** An optional item that only adds. */
export const SINCE = { key: 'since', type: 'date' };
export const SINCE_TEXT = { 'request.since.label': 'Since when?' };

/** A file of a draft. */
export function file(path: string, content: object): DraftFile {
  return { path, content: JSON.stringify(content, null, 2) };
}
