import { afterAll, beforeAll, describe, expect, it } from '@jest/globals';

import {
  completeDraft,
  type Pair,
  pairOf,
  perform,
  played,
  REPLY,
  rawId,
  SECRETS,
  save,
  succeeded,
} from '../helpers/exchangeStory.ts';
import { AREA, type Speaker, startTestkit, type Testkit } from '../helpers/testkit.ts';

const ITEMS = `items { path state isRequired fieldClass label { text } hint { text } value { text codes boolean rows file { name } }
  display issues { code path limit message } }`;
const EVERYTHING = `query ($id: ID!) { exchange(id: $id) {
  answers { ... on RecognitionV1 {
    asked
    request { profession purpose holder { familyName givenName birthDate birthPlace nationality { code } }
      qualification { title awardedOn number } attachedDocuments { row title kind file { name url } } comment }
    reply { personOnDiploma documentAuthentic { isAuthentic doubt } documentIssuer { issuer competent } } } }
  request: form(key: "request", language: "en") { isEditable ${ITEMS} issues { code path message } }
  reply: form(key: "reply", language: "en") { isEditable ${ITEMS} issues { code path message } }
  availableActions { code } attachments { name url } events { edges { node { action reason } } } } }`;

interface ShownItem {
  path: string;
  state: string;
  label: { text: string };
  value: object | null;
  display: string | null;
  fieldClass: string;
}

let t: Testkit;
let pair: Pair;
let id: string;
const viewers: Record<string, Speaker> = {};

beforeAll(async () => {
  t = await startTestkit();
  pair = await pairOf(t);
  ({ id } = await played(t, pair, 'REPLIED'));
  for (const side of ['requesting', 'responding'] as const) {
    viewers[side] = await t.user(pair[side].id, [{ legalArea: AREA, role: 'VIEWER' }]);
  }
});
afterAll(() => t?.stop());

const seenBy = async (speaker: Speaker | undefined, exchange = id) => {
  const answer = await t.run(speaker ?? null, EVERYTHING, { id: exchange });
  expect(answer.errors).toBeUndefined();
  return answer.data.exchange;
};

describe.each(['requesting', 'responding'])("a viewer of the %s side's authority", (side) => {
  it('sees what is about the case, and null for what is about a person', async () => {
    const { answers } = await seenBy(viewers[side]);
    expect(answers).toEqual({
      asked: ['personOnDiploma', 'documentAuthentic', 'documentIssuer'],
      request: {
        profession: 'DOCTOR',
        purpose: 'ESTABLISHMENT',
        holder: { familyName: null, givenName: null, birthDate: null, birthPlace: null, nationality: null },
        qualification: { title: 'Lekarz', awardedOn: null, number: null },
        attachedDocuments: [],
        comment: null,
      },
      reply: {
        personOnDiploma: null,
        documentAuthentic: { isAuthentic: 'NO', doubt: null },
        documentIssuer: { issuer: REPLY.documentIssuer.issuer, competent: true },
      },
    });
  });

  it('is told that an answer is withheld, without its value', async () => {
    const { request, reply } = await seenBy(viewers[side]);
    const items: ShownItem[] = [...request.items, ...reply.items];
    const withheld = items.filter(({ state }) => state === 'REDACTED');
    expect(withheld.map(({ path }) => path)).toEqual([
      'request.holder',
      'request.holder.familyName',
      'request.holder.givenName',
      'request.holder.birthDate',
      'request.holder.birthPlace',
      'request.holder.nationality',
      'request.qualification.awardedOn',
      'request.qualification.number',
      'request.attachedDocuments',
      'request.comment',
      'reply.personOnDiploma',
      'reply.documentAuthentic.doubt',
    ]);
    expect(withheld.filter(({ value, display }) => value !== null || display !== null)).toEqual([]);
    const shown = items.filter(({ value, display }) => value !== null || display !== null);
    expect(shown.filter(({ fieldClass }) => fieldClass !== 'CASE')).toEqual([]);
    expect(shown.map(({ path }) => path)).toContain('request.qualification.title');
  });

  it('reads an ellipsis where a question quotes the holder', async () => {
    const { reply } = await seenBy(viewers[side]);
    const question = reply.items.find(({ path }: ShownItem) => path === 'reply.personOnDiploma');
    expect(question.label.text).toContain('…');
  });

  it('gets no files, no reasons, no actions, and nowhere a personal value', async () => {
    const seen = await seenBy(viewers[side]);
    expect(seen).toMatchObject({ attachments: [], availableActions: [] });
    for (const secret of Object.values(SECRETS)) expect(JSON.stringify(seen)).not.toContain(secret);
    expect(JSON.stringify(seen)).not.toContain('2001');
  });
});

it('a handler of either side sees all of it', async () => {
  for (const { handler } of [pair.requesting, pair.responding]) {
    const seen = await seenBy(handler);
    expect(seen.answers.request.holder.familyName).toBe(SECRETS.familyName);
    expect(seen.answers.reply).toEqual(REPLY);
    expect(seen.attachments).toEqual([{ name: SECRETS.fileName, url: expect.stringMatching(/^\/attachments\//) }]);
    expect(JSON.stringify([seen.request, seen.reply])).not.toContain('REDACTED');
  }
});

it('a reason is withheld from viewers', async () => {
  const { id: refused } = await played(t, pair, 'SENT');
  succeeded(await perform(t, pair.responding.handler, refused, 'REFUSE', { reason: SECRETS.reason }));
  const lastOf = async (speaker: Speaker | undefined) => (await seenBy(speaker, refused)).events.edges.at(-1).node;
  expect(await lastOf(pair.requesting.handler)).toEqual({ action: 'REFUSE', reason: SECRETS.reason });
  expect(await lastOf(viewers['requesting'])).toEqual({ action: 'REFUSE', reason: null });
  expect(await lastOf(viewers['responding'])).toEqual({ action: 'REFUSE', reason: null });
});

describe('what a viewer can conclude', () => {
  const justification = 'Doubts about the declaration on good standing.';
  const sensitive = { asked: ['prohibition', 'unrestrictedPractice'], request: { justification } };
  const reply = (prohibition: object, unrestricted: boolean) => ({
    recognitionV1: { reply: { prohibition, unrestrictedPractice: { unrestricted } } },
  });

  /** What the viewers see of a reply that is being written. */
  async function draftReply(patch: object) {
    const { id: exchange } = await completeDraft(t, pair);
    succeeded(await save(t, pair.requesting.handler, exchange, { recognitionV1: sensitive }));
    succeeded(await perform(t, pair.requesting.handler, exchange, 'SEND', { dueOn: '2026-04-01' }));
    succeeded(await perform(t, pair.responding.handler, exchange, 'ACCEPT'));
    succeeded(await save(t, pair.responding.handler, exchange, patch));
    const { reply: seen, answers } = await seenBy(viewers['responding'], exchange);
    const handler = await seenBy(pair.responding.handler, exchange);
    const items = seen.items.filter(({ state }: ShownItem) => state !== 'NOT_ASKED');
    return { viewer: { items, issues: seen.issues, answers }, handler };
  }

  it('is the same whether or not a prohibition is in force: neither relevance nor issues tell', async () => {
    const none = await draftReply(reply({ inForce: false }, true));
    const some = await draftReply(reply({ inForce: true }, true));
    const issues = some.handler.reply.issues.map(({ code, path }: { code: string; path: string }) => `${code} ${path}`);
    expect(issues).toEqual([
      'REQUIRED reply.prohibition.kind',
      'REQUIRED reply.prohibition.from',
      'REQUIRED reply.prohibition.final',
      'RULE reply.unrestrictedPractice.unrestricted',
    ]);
    expect(some.viewer).toEqual(none.viewer);
    expect(some.viewer.issues).toEqual([]);
  });

  it('of wrong values is that something is wrong with the case, never a limit missed by a person', async () => {
    const { id: draft } = await completeDraft(t, pair);
    const patch = { profession: null, holder: { birthDate: '1899-12-31', familyName: 'y'.repeat(250) } };
    succeeded(await save(t, pair.requesting.handler, draft, { recognitionV1: { request: patch } }));
    const { request } = await seenBy(viewers['requesting'], draft);
    expect(request.issues).toEqual([
      { code: 'REQUIRED', path: 'request.profession', message: 'Please answer this question.' },
    ]);
    const handler = await seenBy(pair.requesting.handler, draft);
    expect(handler.request.issues.map(({ code }: { code: string }) => code)).toEqual([
      'REQUIRED',
      'TOO_LONG',
      'BELOW_MINIMUM',
    ]);
  });
});

describe('the record of reads', () => {
  const reads = (exchange: string, userId: string) =>
    t.db.prisma.auditEntry.findMany({ where: { exchangeId: rawId(exchange), userId, operation: 'READ' } });

  it('names the personal items that a handler was shown, never their values', async () => {
    const { id: exchange, file } = await played(t, pair, 'SENT');
    const { handler } = pair.responding;
    await seenBy(handler, exchange);
    const [entry, ...more] = await reads(exchange, handler.userId);
    expect(more).toEqual([]);
    expect(entry).toMatchObject({ authorityId: pair.responding.id, at: t.services.now() });
    expect(entry?.items).toEqual(
      expect.arrayContaining(['request.holder.familyName', 'request.qualification.awardedOn', 'request.comment']),
    );
    expect(entry?.items).not.toContain('request.profession');
    for (const secret of [...Object.values(SECRETS), file]) expect(JSON.stringify(entry)).not.toContain(secret);
  });

  it('has nothing of a viewer, to whom nothing personal was shown, nor of a list without answers', async () => {
    const { id: exchange } = await played(t, pair, 'SENT');
    await seenBy(viewers['responding'], exchange);
    await t.run(pair.responding.handler, '{ exchanges { edges { node { number state { code } } } } }');
    expect(await reads(exchange, viewers['responding']?.userId ?? '')).toEqual([]);
    expect(await reads(exchange, pair.responding.handler.userId)).toEqual([]);
  });
});
