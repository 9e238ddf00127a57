import { join } from 'node:path';

import { afterAll, beforeAll, describe, expect, it } from '@jest/globals';

import { projectRoot } from '../../src/root.ts';
import { create, download, outcomeOf, perform, rawId, save, succeeded, upload } from '../helpers/exchangeStory.ts';
import { type Body, type Speaker, startTestkit, type Testkit } from '../helpers/testkit.ts';

const AREA = 'contracts';
const READ = `query ($id: ID!) { exchange(id: $id) { attachments { id }
  answers { ... on ContractV1 { request { price penalty priceEvidence { id } scan { id } discount discountAbsent discountEvidence { id } } } }
  request: form(key: "request") { issues { code rule } items { path state display absent evidence { id } } }
  reply: form(key: "reply") { issues { code path rule } items { path state display absent isReadOnly because { path } } } } }`;

let t: Testkit;
let asking: Body;
let answering: Body;
beforeAll(async () => {
  t = await startTestkit({ folders: [join(projectRoot, 'tests', 'fixtures', 'questionnaires', 'secrets')] });
  [asking, answering] = [await bodyOf('PL'), await bodyOf('PT')];
});
afterAll(() => t?.stop());

async function bodyOf(country: string): Promise<Body> {
  const body = await t.body(country, { legalAreas: [AREA] });
  return { ...body, handler: await t.user(body.id, [{ legalArea: AREA, role: 'REQUEST_HANDLER' }]) };
}

const set = (path: string, value: object) => ({ set: { path, value } });
const patch = (operations: object[], asked?: string[]) => ({
  generic: { questionnaire: 'contract', major: 1, operations, ...(asked ? { asked } : {}) },
});

async function fileOf(speaker: Speaker, id: string, form = 'request'): Promise<string> {
  const response = await upload(t, speaker, id, { form });
  return ((await response.json()) as { id: string }).id;
}

/** A request that keeps the price of 500 back, accepted, with all that hangs on it. */
async function accepted() {
  const draft = patch(
    [set('request.owner', { text: 'Ada' }), set('request.subject', { text: 'Bridge' })],
    ['reply.offer'],
  );
  const id: string = succeeded(await create(t, asking.handler, answering.globalId, draft)).createExchange.exchange.id;
  const files = {
    proof: await fileOf(asking.handler, id),
    scan: await fileOf(asking.handler, id),
    rebate: await fileOf(asking.handler, id),
    unused: await fileOf(asking.handler, id),
  };
  const secret = { text: 'BUSINESS_SECRET' };
  const operations = [
    set('request.price', { integer: 500 }),
    set('request.price#evidence', { files: [files.proof] }),
    set('request.price#withheld', secret),
    set('request.penalty', { integer: 9 }),
    set('request.penalty#withheld', secret),
    set('request.scan', { file: files.scan }),
    set('request.scan#withheld', secret),
    set('request.discount#absent', { text: 'REFUSED' }),
    set('request.discount#evidence', { files: [files.rebate] }),
  ];
  succeeded(await save(t, asking.handler, id, patch(operations)));
  succeeded(await perform(t, asking.handler, id, 'SEND', { dueOn: '2026-03-20' }));
  succeeded(await perform(t, answering.handler, id, 'ACCEPT'));
  return { id, files };
}

const readBy = async (speaker: Speaker, id: string) => {
  const { data, errors } = await t.run(speaker, READ, { id });
  expect(errors).toBeUndefined();
  return data.exchange;
};

describe('what the other side keeps back', () => {
  it('is not told by its files: neither listed nor handed out', async () => {
    const { id, files } = await accepted();
    expect((await readBy(answering.handler, id)).attachments).toEqual([]);
    for (const file of Object.values(files)) {
      expect((await download(t, answering.handler, file)).status).toBe(404);
      expect((await download(t, asking.handler, file)).status).toBe(200);
    }
    expect((await readBy(asking.handler, id)).attachments).toHaveLength(4);
    const reads = await t.db.prisma.auditEntry.findMany({
      where: { userId: answering.handler.userId, operation: 'READ' },
    });
    expect(reads.flatMap(({ items }) => items).filter((item) => item.startsWith('attachment'))).toEqual([]);
  });

  it('cannot be named in an answer of the own form', async () => {
    const { id, files } = await accepted();
    const answer = await save(t, answering.handler, id, patch([set('reply.offer.copy', { file: files.proof })]));
    expect(answer.data.saveAnswers.issues).toMatchObject([{ code: 'UNKNOWN_FILE', path: 'reply.offer.copy' }]);
    expect((await download(t, answering.handler, files.proof)).status).toBe(404);
  });

  it('is null, not what it would count as unanswered', async () => {
    const { id } = await accepted();
    const { answers, request } = await readBy(answering.handler, id);
    expect(answers.request).toMatchObject({ price: null, penalty: null, scan: null, priceEvidence: [] });
    const penalty = request.items.find(({ path }: { path: string }) => path === 'request.penalty');
    expect(penalty).toMatchObject({ state: 'WITHHELD', display: null });
    expect((await readBy(asking.handler, id)).answers.request.penalty).toBe(9);
  });

  it('is not told by what is said beside answers that hang on it', async () => {
    const { id } = await accepted();
    const { answers, request } = await readBy(answering.handler, id);
    const discount = request.items.find(({ path }: { path: string }) => path === 'request.discount');
    expect(discount).toMatchObject({ state: 'NOT_RELEVANT', absent: null, evidence: [] });
    expect(answers.request).toMatchObject({ discount: null, discountAbsent: null, discountEvidence: [] });
  });

  it('does not become an answer of the own form when that is handed over', async () => {
    const { id } = await accepted();
    succeeded(await perform(t, answering.handler, id, 'REPLY'));
    const counter = async (speaker: Speaker) =>
      (await readBy(speaker, id)).reply.items.find(({ path }: { path: string }) => path === 'reply.offer.counter');
    expect(await counter(answering.handler)).toMatchObject({ state: 'UNANSWERED', display: null });
    const { open } = await t.db.prisma.answerSheet.findFirstOrThrow({
      where: { exchangeId: rawId(id), form: 'reply' },
    });
    expect(open).toEqual({});
  });

  it.each([
    [400, 600],
    [600, 400],
  ])('is not told by the rules of the own form, with %i and %i', async (low, high) => {
    const { id } = await accepted();
    const operations = [
      set('reply.offer.low', { integer: low }),
      set('reply.offer.high', { integer: high }),
      set('reply.offer.note', { text: 'ours' }),
    ];
    expect(outcomeOf(await save(t, answering.handler, id, patch(operations)))).toBe('ACCEPTED');
    const { reply } = await readBy(answering.handler, id);
    expect(reply.issues).toEqual([]);
    expect(reply.items.filter(({ isReadOnly }: { isReadOnly: boolean }) => isReadOnly)).toEqual([]);
    expect(outcomeOf(await perform(t, answering.handler, id, 'REPLY'))).toBe('REPLIED');
  });
});

it('a rule does not tell a viewer whose name it is', async () => {
  const { id } = await accepted();
  const viewer = await t.user(asking.id, [{ legalArea: AREA, role: 'VIEWER' }]);
  expect((await readBy(asking.handler, id)).request.issues).toMatchObject([{ rule: 'CO-R3' }]);
  expect((await readBy(viewer, id)).request.issues).toEqual([]);
});

it('a viewer is told that there is a reason instead of an answer, not that there is nothing', async () => {
  const { id } = await accepted();
  succeeded(await save(t, answering.handler, id, patch([set('reply.offer.reason#absent', { text: 'REFUSED' })])));
  const viewer = await t.user(answering.id, [{ legalArea: AREA, role: 'VIEWER' }]);
  const { reply } = await readBy(viewer, id);
  const reason = reply.items.find(({ path }: { path: string }) => path === 'reply.offer.reason');
  expect(reason).toMatchObject({ state: 'REDACTED', absent: null });
});

describe('hostile input', () => {
  it.each(['x', '../../etc/passwd', "'; drop table", '__proto__'])('a file of id %j is unknown', async (file) => {
    const { id } = await accepted();
    const answer = await save(t, answering.handler, id, patch([set('reply.offer.copy', { file })]));
    expect(answer.errors).toBeUndefined();
    const draft = patch([set('request.price#evidence', { files: [file] })]);
    const created = await create(t, asking.handler, answering.globalId, draft);
    expect(created.data.createExchange.issues).toMatchObject([{ code: 'UNKNOWN_FILE' }]);
  });

  it('leaves nothing of what is written behind an address in the audit trail', async () => {
    const draft = patch([set('request.subject', { text: 'Bridge' })], ['reply.offer']);
    const id: string = succeeded(await create(t, asking.handler, answering.globalId, draft)).createExchange.exchange.id;
    const written = ['request.subject#Ada Lovelace', 'request.subject#other#Ada Lovelace'];
    const answer = await save(t, asking.handler, id, patch(written.map((clear) => ({ clear }))));
    expect(answer.data.saveAnswers.issues.map(({ code }: { code: string }) => code)).toEqual([
      'UNKNOWN_ITEM',
      'UNKNOWN_ITEM',
    ]);
    const entries = await t.db.prisma.auditEntry.findMany({});
    expect(JSON.stringify(entries.map(({ items }) => items))).not.toContain('Ada');
  });
});
