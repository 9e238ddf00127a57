import { decodeGlobalID, encodeGlobalID } from '@pothos/plugin-relay';

import type { Answer, Body, Speaker, Testkit } from './testkit.ts';

/** Two authorities of different states, each with a handler of the area. */
export interface Pair {
  requesting: Body;
  responding: Body;
}

/** Values of a played-through story that are about a person; none of them may lie about in the clear. */
export const SECRETS = {
  familyName: 'Zażółć-Kwiatkowska',
  givenName: 'Wiesława',
  birthDate: '1977-11-23',
  birthPlace: 'Wąchock',
  diplomaNumber: 'XJ-77/0042',
  awardedOn: '2001-06-29',
  comment: 'Rather urgent: the person begins in Coimbra.',
  documentTitle: 'Diploma of Wiesława',
  fileName: 'dyplom-kwiatkowska.pdf',
  fileContent: 'FILE-CONTENT-MARKER-5150',
  reason: 'The file on Kwiatkowska went to the court.',
} as const;

/** Answers to the request part of three questions about a diploma; only its document is missing. */
export const DIPLOMA = {
  asked: ['personOnDiploma', 'documentAuthentic', 'documentIssuer'],
  request: {
    profession: 'DOCTOR',
    purpose: 'ESTABLISHMENT',
    holder: {
      familyName: SECRETS.familyName,
      givenName: SECRETS.givenName,
      birthDate: SECRETS.birthDate,
      birthPlace: SECRETS.birthPlace,
      nationality: 'PL',
    },
    qualification: { title: 'Lekarz', awardedOn: SECRETS.awardedOn, number: SECRETS.diplomaNumber },
    comment: SECRETS.comment,
  },
};

/** Complete answers to the questions of `DIPLOMA`. */
export const REPLY = {
  personOnDiploma: 'YES',
  documentAuthentic: { isAuthentic: 'NO', doubt: ['SIGNATURE', 'STAMP'] },
  documentIssuer: { issuer: 'Ordem dos Testes', competent: true },
};

export const PDF = Buffer.from(`%PDF-1.7\n${SECRETS.fileContent}\n%%EOF\n`);

const ERRORS: Readonly<Record<string, string>> = {
  InvalidAnswersError: 'issues { code path limit message severity }',
  InvalidRecipientError: 'problem',
  ConflictError: 'revision',
  ActionNotAvailableError: 'refusal available',
  InvalidInputError: 'problems { input problem }',
};

/** The document of a mutation that asks for everything its result can be. */
function mutation(name: string, ...errors: string[]): string {
  const type = `${name.charAt(0).toUpperCase()}${name.slice(1)}`;
  const members = errors.map((error) => `... on ${error} { ${ERRORS[error]} }`);
  return `mutation ($input: ${type}Input!) { ${name}(input: $input) {
    __typename ... on UserError { code message } ${members.join(' ')}
    ... on ${type}Payload { exchange { id number revision state { code } } } } }`;
}

const CREATE = mutation('createExchange', 'InvalidAnswersError', 'InvalidRecipientError');
const SAVE = mutation('saveAnswers', 'InvalidAnswersError', 'ConflictError');
const PERFORM = mutation('performAction', ...Object.keys(ERRORS).filter((error) => error !== 'InvalidRecipientError'));

/** A pair of authorities of Poland and Portugal, or of others. */
export async function pairOf(t: Testkit, requesting = 'PL', responding = 'PT'): Promise<Pair> {
  return { requesting: await t.body(requesting), responding: await t.body(responding) };
}

/** `createExchange`, as it answers. */
export function create(t: Testkit, speaker: Speaker | null, recipient: string, answers: object): Promise<Answer> {
  return t.run(speaker, CREATE, { input: { recipient, answers } });
}

/** `saveAnswers`, as it answers; on the present revision unless another is given. */
export async function save(
  t: Testkit,
  speaker: Speaker | null,
  exchange: string,
  patch: object,
  baseRevision?: number,
): Promise<Answer> {
  const input = { exchange, patch, baseRevision: baseRevision ?? (await revisionOf(t, exchange)) };
  return t.run(speaker, SAVE, { input });
}

/** `performAction`, as it answers; on the present revision unless another is given. */
export async function perform(
  t: Testkit,
  speaker: Speaker | null,
  exchange: string,
  action: string,
  { revision, ...inputs }: { revision?: number; [input: string]: unknown } = {},
): Promise<Answer> {
  const input = { exchange, action, revision: revision ?? (await revisionOf(t, exchange)), ...inputs };
  return t.run(speaker, PERFORM, { input });
}

/** One word for an answer: the code of its error, else the type of the member, else the new state. */
export function outcomeOf({ data, errors }: Answer): string {
  if (errors?.[0]) return errors[0].extensions.code;
  const [result] = Object.values(data) as { __typename: string; exchange?: { state: { code: string } } }[];
  return result?.exchange?.state.code ?? result?.__typename ?? 'nothing';
}

/** A draft with the given answers. @returns its global id */
export async function draft(t: Testkit, { requesting, responding }: Pair, answers: object = DIPLOMA): Promise<string> {
  const answer = await create(t, requesting.handler, responding.globalId, { recognitionV1: answers });
  return succeeded(answer).createExchange.exchange.id;
}

/** Uploads a file. @returns the raw response */
export function upload(
  t: Testkit,
  speaker: Speaker | null,
  exchange: string,
  { form = 'request', name = SECRETS.fileName as string, content = PDF as Uint8Array<ArrayBuffer> } = {},
): Promise<Response> {
  return fetch(`${t.url}/attachments?${new URLSearchParams({ exchange, form, name })}`, {
    method: 'POST',
    headers: {
      'content-type': 'application/octet-stream',
      ...(speaker ? { authorization: `Bearer ${speaker.token}` } : {}),
    },
    body: content,
  });
}

/** Fetches a file. */
export function download(t: Testkit, speaker: Speaker | null, attachment: string): Promise<Response> {
  const headers = speaker ? { authorization: `Bearer ${speaker.token}` } : undefined;
  return fetch(`${t.url}/attachments/${attachment}`, headers ? { headers } : {});
}

/** A complete draft: three questions about a diploma, and its PDF. */
export async function completeDraft(t: Testkit, pair: Pair): Promise<{ id: string; file: string }> {
  const id = await draft(t, pair);
  const { id: file } = (await (await upload(t, pair.requesting.handler, id)).json()) as { id: string };
  const document = { title: SECRETS.documentTitle, kind: 'DIPLOMA', file };
  const patch = { recognitionV1: { request: { attachedDocuments: [{ add: document }] } } };
  succeeded(await save(t, pair.requesting.handler, id, patch));
  return { id, file };
}

const STEPS = ['DRAFT', 'SENT', 'ACCEPTED', 'REPLIED', 'CLOSED'] as const;

/** Plays the story up to a state, by the clock of the test kit. */
export async function played(
  t: Testkit,
  pair: Pair,
  upTo: (typeof STEPS)[number],
): Promise<{ id: string; file: string }> {
  const { requesting, responding } = pair;
  const made = await completeDraft(t, pair);
  const { id } = made;
  const steps: (() => Promise<Answer>)[] = [
    () => perform(t, requesting.handler, id, 'SEND', { dueOn: '2026-03-20' }),
    () => perform(t, responding.handler, id, 'ACCEPT'),
    async () => {
      succeeded(await save(t, responding.handler, id, { recognitionV1: { reply: REPLY } }));
      return perform(t, responding.handler, id, 'REPLY');
    },
    () => perform(t, requesting.handler, id, 'CLOSE', { timeliness: 'POSITIVE', efforts: 'NEUTRAL' }),
  ];
  for (const step of steps.slice(0, STEPS.indexOf(upTo))) succeeded(await step());
  return made;
}

/** The data of an answer without any error, typed ones included. */
export function succeeded({ data, errors }: Answer): Answer['data'] {
  const [result] = Object.values(data ?? {}) as { code?: string }[];
  if (errors || result?.code) throw new Error(JSON.stringify({ data, errors }, null, 2));
  return data;
}

/** The id in the database behind a global id. */
export function rawId(globalId: string): string {
  return decodeGlobalID(globalId).id;
}

/** The global id of an exchange. */
export function globalId(id: string, type = 'Exchange'): string {
  return encodeGlobalID(type, id);
}

/** The stored revision; 0 for an exchange that does not exist. */
export async function revisionOf({ db }: Testkit, exchange: string): Promise<number> {
  const found = await db.prisma.exchange.findUnique({ where: { id: rawId(exchange) }, select: { revision: true } });
  return found?.revision ?? 0;
}

/** How many rows each table holds that an exchange leaves rows in; reads of personal data are not counted. */
export async function rowCounts({ db: { prisma, pool } }: Testkit): Promise<Record<string, number>> {
  const { rows } = await pool.query<{ count: number }>('select count(*)::int from graphile_worker._private_jobs');
  return {
    exchanges: await prisma.exchange.count(),
    cases: await prisma.case.count(),
    parties: await prisma.exchangeParty.count(),
    sheets: await prisma.answerSheet.count(),
    events: await prisma.exchangeEvent.count(),
    deadlines: await prisma.deadline.count(),
    audit: await prisma.auditEntry.count({ where: { operation: { not: 'READ' } } }),
    jobs: rows[0]?.count ?? 0,
  };
}
