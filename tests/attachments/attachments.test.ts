import { randomBytes } from 'node:crypto';

import { afterAll, beforeAll, beforeEach, describe, expect, it } from '@jest/globals';

import {
  completeDraft,
  download,
  draft,
  globalId,
  type Pair,
  PDF,
  pairOf,
  perform,
  played,
  rawId,
  save,
  succeeded,
  upload,
} from '../helpers/exchangeStory.ts';
import { AREA, startTestkit, type Testkit } from '../helpers/testkit.ts';

const MEGABYTE = 1024 * 1024;
const HEADS = {
  pdf: Buffer.from('%PDF-1.4\n'),
  png: Buffer.from([0x89, 0x50, 0x4e, 0x47, 0x0d, 0x0a, 0x1a, 0x0a]),
  jpeg: Buffer.from([0xff, 0xd8, 0xff, 0xe0]),
};
const fileOf = (head: Buffer, bytes = 2000) => Buffer.concat([head, randomBytes(bytes - head.length)]);

let t: Testkit;
let pair: Pair;
beforeAll(async () => {
  t = await startTestkit();
});
beforeEach(async () => {
  pair = await pairOf(t);
});
afterAll(() => t?.stop());

async function refusalOf(response: Response): Promise<[number, string]> {
  const { errors } = (await response.json()) as { errors: { extensions: { code: string } }[] };
  return [response.status, errors[0]?.extensions.code ?? ''];
}
const countOf = () => t.db.prisma.attachment.count();

describe('a file', () => {
  it.each([
    ['application/pdf', HEADS.pdf, 'a.pdf'],
    ['image/png', HEADS.png, 'b.png'],
    ['image/jpeg', HEADS.jpeg, 'c.jpg'],
  ])('of type %s comes back byte by byte', async (mediaType, head, name) => {
    const id = await draft(t, pair);
    const content = fileOf(head);
    const response = await upload(t, pair.requesting.handler, id, { name, content });
    expect(response.status).toBe(201);
    const { id: file } = (await response.json()) as { id: string };

    const back = await download(t, pair.requesting.handler, file);
    expect(back.status).toBe(200);
    expect(Buffer.from(await back.arrayBuffer()).equals(content)).toBe(true);
    expect(Object.fromEntries(back.headers)).toMatchObject({
      'content-type': mediaType,
      'content-disposition': `attachment; filename*=UTF-8''${name}`,
      'cache-control': 'no-store',
      'x-content-type-options': 'nosniff',
    });
    const { data } = await t.run(
      pair.requesting.handler,
      'query ($id: ID!) { exchange(id: $id) { attachments { id name mediaType byteSize url } } }',
      { id },
    );
    expect(data.exchange.attachments).toEqual([
      { id: file, name, mediaType, byteSize: content.length, url: `/attachments/${file}` },
    ]);
  });

  it('keeps a name in any script, which cannot break the header', async () => {
    const id = await draft(t, pair);
    const name = 'δίπλωμα "1";\u2028 żółć.pdf';
    const { id: file } = (await (await upload(t, pair.requesting.handler, id, { name })).json()) as { id: string };
    const back = await download(t, pair.requesting.handler, file);
    const disposition = back.headers.get('content-disposition') ?? '';
    expect(decodeURIComponent(disposition.split("''")[1] ?? '')).toBe(name);
    expect(disposition).not.toContain('"');
  });

  it('of 10 megabytes is taken; a larger one is not', async () => {
    const id = await draft(t, pair);
    const largest = fileOf(HEADS.pdf, 10 * MEGABYTE);
    expect((await upload(t, pair.requesting.handler, id, { content: largest })).status).toBe(201);
    const tooLarge = fileOf(HEADS.pdf, 11 * MEGABYTE);
    const before = await countOf();
    expect(await refusalOf(await upload(t, pair.requesting.handler, id, { content: tooLarge }))).toEqual([
      413,
      'PAYLOAD_TOO_LARGE',
    ]);
    expect(await countOf()).toBe(before);
  });

  it.each<[string, { content?: Buffer<ArrayBuffer>; name?: string; form?: string }, string]>([
    ['is text, though its name says PDF', { content: Buffer.from('Dear colleagues') }, 'UNSUPPORTED_FILE'],
    ['is empty', { content: Buffer.alloc(0) }, 'UNSUPPORTED_FILE'],
    ['is a web page', { content: Buffer.from('<html>%PDF-1.7'), name: 'a.html' }, 'UNSUPPORTED_FILE'],
    ['is for the form of the other side', { form: 'reply' }, 'FORM_NOT_EDITABLE'],
    ['is for no form', { form: 'nothing' }, 'FORM_NOT_EDITABLE'],
    ['has no name', { name: ' ' }, 'NAME_INVALID'],
    ['has a path for a name', { name: '../../etc/passwd' }, 'NAME_INVALID'],
    ['has a name with control characters', { name: 'a\r\nb.pdf' }, 'NAME_INVALID'],
    ['has a name without an end', { name: 'x'.repeat(201) }, 'NAME_INVALID'],
  ])('that %s is not taken', async (_what, what, code) => {
    const id = await draft(t, pair);
    const before = await countOf();
    expect(await refusalOf(await upload(t, pair.requesting.handler, id, what))).toEqual([422, code]);
    expect(await countOf()).toBe(before);
  });

  it('is not taken once its form was handed over', async () => {
    const { id } = await played(t, pair, 'SENT');
    for (const form of ['request', 'reply']) {
      for (const { handler } of [pair.requesting, pair.responding]) {
        expect(await refusalOf(await upload(t, handler, id, { form }))).toEqual([422, 'FORM_NOT_EDITABLE']);
      }
    }
  });

  it('is the hundred and first of an exchange, and not taken', async () => {
    const id = await draft(t, pair);
    await upload(t, pair.requesting.handler, id);
    await t.db.pool.query(
      `insert into "Attachment" select (json_populate_record(a, json_build_object('id', gen_random_uuid()))).*
         from "Attachment" a, generate_series(1, 99) where a."exchangeId" = $1`,
      [rawId(id)],
    );
    expect(await refusalOf(await upload(t, pair.requesting.handler, id))).toEqual([422, 'TOO_MANY_FILES']);
  });
});

describe('who may upload and fetch', () => {
  it('nobody signed out, no viewer, and nobody from outside', async () => {
    const { id, file } = await played(t, pair, 'SENT');
    const viewer = await t.user(pair.responding.id, [{ legalArea: AREA, role: 'VIEWER' }]);
    const third = (await t.body('DE')).handler;
    expect(await refusalOf(await upload(t, null, id))).toEqual([401, 'UNAUTHENTICATED']);
    expect(await refusalOf(await upload(t, viewer, id))).toEqual([403, 'FORBIDDEN']);
    expect(await refusalOf(await upload(t, third, id))).toEqual([404, 'NOT_FOUND']);
    expect(await refusalOf(await download(t, null, file))).toEqual([401, 'UNAUTHENTICATED']);
    expect(await refusalOf(await download(t, viewer, file))).toEqual([404, 'NOT_FOUND']);
    expect(await refusalOf(await download(t, third, file))).toEqual([404, 'NOT_FOUND']);
  });

  it('the other side only after the hand-over, of the request and of the reply', async () => {
    const { id, file } = await completeDraft(t, pair);
    const { requesting, responding } = pair;
    const status = async (body: Pair['requesting'], of: string) => (await download(t, body.handler, of)).status;
    expect([await status(requesting, file), await status(responding, file)]).toEqual([200, 404]);
    succeeded(await perform(t, requesting.handler, id, 'SEND', { dueOn: '2026-03-20' }));
    expect(await status(responding, file)).toBe(200);

    succeeded(await perform(t, responding.handler, id, 'ACCEPT'));
    const response = await upload(t, responding.handler, id, { form: 'reply', content: PDF });
    const { id: evidence } = (await response.json()) as { id: string };
    expect([await status(requesting, evidence), await status(responding, evidence)]).toEqual([404, 200]);
    const documentAuthentic = { isAuthentic: 'NO', doubt: ['STAMP'], evidence };
    const reply = { personOnDiploma: 'YES', documentAuthentic, documentIssuer: { issuer: 'Us', competent: true } };
    succeeded(await save(t, responding.handler, id, { recognitionV1: { reply } }));
    succeeded(await perform(t, responding.handler, id, 'REPLY'));
    expect(await status(requesting, evidence)).toBe(200);
  });

  it('an address that is none is answered as not found', async () => {
    for (const address of ['nothing', globalId('x'), '00000000-0000-7000-8000-000000000000']) {
      expect(await refusalOf(await download(t, pair.requesting.handler, address))).toEqual([404, 'NOT_FOUND']);
    }
  });

  it.each(['', 'nothing', globalId('not-a-uuid')])('an upload to %j is a mistake of the client', async (exchange) => {
    expect(await refusalOf(await upload(t, pair.requesting.handler, exchange))).toEqual([422, 'BAD_USER_INPUT']);
  });

  it('each fetch of a file is recorded', async () => {
    const { id, file } = await played(t, pair, 'SENT');
    await download(t, pair.responding.handler, file);
    const reads = await t.db.prisma.auditEntry.findMany({ where: { exchangeId: rawId(id), operation: 'READ' } });
    expect(reads.map(({ userId, items }) => [userId, items])).toEqual([
      [pair.responding.handler.userId, [`attachment:${file}`]],
    ]);
  });
});
