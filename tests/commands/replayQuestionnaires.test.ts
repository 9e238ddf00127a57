import { randomUUID } from 'node:crypto';
import { mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';

import { afterAll, afterEach, beforeAll, beforeEach, expect, it, jest } from '@jest/globals';

import { UsageError } from '../../src/commands/command.ts';
import { questionnaires } from '../../src/commands/questionnaires.ts';
import { sealSheet } from '../../src/exchanges/sheets.ts';
import { compile } from '../../src/forms/definition/compile.ts';
import type { EditionSource } from '../../src/forms/definition/types.ts';
import { masterKeyOf } from '../../src/vault/masterKey.ts';
import { createVault } from '../../src/vault/vault.ts';
import { FolderKit } from '../editions/files/folderKit.ts';
import { cloneDatabase, createDatabase, type TestDatabase } from '../helpers/database.ts';

const FILE = 'services/establishment.v1.json';
const SECRET = 'Kwiatkowska-Nowak';

const before = { ...process.env };
const dataDir = mkdtempSync(join(tmpdir(), 'imi-replay-'));
let db: TestDatabase;
let kit: FolderKit;
let out: string;
let err: string;
beforeAll(async () => {
  db = await cloneDatabase();
});
afterAll(async () => {
  process.env = before;
  rmSync(dataDir, { recursive: true });
  await db?.drop();
});
beforeEach(async () => {
  process.env = { ...before, DATABASE_URL: db.url, IMI_DATA_DIR: dataDir, LOG_LEVEL: 'error' };
  kit = new FolderKit();
  jest.spyOn(process.stdout, 'write').mockImplementation((text) => {
    out += String(text);
    return true;
  });
  jest.spyOn(process.stderr, 'write').mockImplementation((text) => {
    err += String(text);
    return true;
  });
  await questionnaires(['publish', kit.path(FILE)]);
  await addDraft();
  out = '';
  err = '';
});
afterEach(async () => {
  jest.restoreAllMocks();
  kit.remove();
  await db.prisma.exchange.deleteMany();
  await db.prisma.edition.deleteMany();
  await db.prisma.publishedName.deleteMany();
});

/** A stored draft on the published edition. */
async function addDraft(vault = createVault(masterKeyOf({ masterKey: null, dataDir }))): Promise<void> {
  const edition = await db.prisma.edition.findFirstOrThrow();
  const { key, wrapped } = vault.newKey();
  const [id, number] = [randomUUID(), randomUUID()];
  const { id: caseId } = await db.prisma.case.create({ data: { number } });
  const answers = new Map<string, string | boolean>([
    ['request.trade', 'plumber'],
    ['request.urgent', true],
    ['request.reason', SECRET],
  ]);
  const sheet = sealSheet(compile(edition.source as unknown as EditionSource), answers, {
    exchangeId: id,
    form: 'request',
    key,
  });
  await db.prisma.exchange.create({
    data: {
      ...{ id, number, caseId, editionId: edition.id, legalArea: 'services', workflow: 'information-request' },
      ...{ state: 'DRAFT', wrappedKey: new Uint8Array(wrapped), sheets: { create: { form: 'request', ...sheet } } },
    },
  });
}

const replay = (path: string, ...options: string[]) => questionnaires(['replay', ...options, kit.path(path)]);
/** A newer version; its examples, which play with the same answers, are left out. */
const edit = (change: (text: string) => string) =>
  kit.edit(FILE, (old) => JSON.parse(change(JSON.stringify({ ...old, version: '1.1.0', tests: [] }))));
const shorten = () =>
  edit((text) => text.replace('"maxLength":100,"required":true}', '"maxLength":3,"required":true}'));

it.each(['services', FILE])('ends with 0 when nothing changes for stored answers: %s', async (path) => {
  expect(await replay(path)).toBe(0);
  expect(out).toBe(
    'establishment.v1 1.0.0 on 1 exchange, 1 with a form still being written: nothing changes for them\n',
  );
});

it('ends with 1 when an answer becomes invalid, and prints how many, item by item', async () => {
  shorten();
  expect(await replay(FILE)).toBe(1);
  expect(out.split('\n')).toEqual([
    'establishment.v1 1.1.0 on 1 exchange, 1 with a form still being written: 1 finding',
    '  handed over  in drafts  becomes  because   item',
    '            0          1  invalid  TOO_LONG  request.trade',
    '',
  ]);
});

it('ends with 1 when an answer is missing', async () => {
  edit((text) => text.replace('"min":0,"max":500', '"min":0,"max":500,"required":true'));
  expect(await replay(FILE)).toBe(1);
  expect(out).toMatch(/0 +1 +missing +request\.branches/);
});

it('ends with 1 when an answer cannot be read any more', async () => {
  edit((text) => text.replace('"key":"trade","type":"text","maxLength":100', '"key":"trade","type":"boolean"'));
  expect(await replay(FILE)).toBe(1);
  expect(out).toMatch(/0 +1 +unreadable +WRONG_TYPE +request\.trade/);
});

it('ends with 0 when answers are only hidden', async () => {
  edit((text) =>
    text.replace(
      '"relevantWhen":{"eq":[{"ref":"request.urgent"},true]}',
      '"relevantWhen":{"eq":[{"ref":"request.urgent"},false]}',
    ),
  );
  expect(await replay(FILE)).toBe(0);
  expect(out).toMatch(/0 +1 +hidden +request\.reason/);
});

it('ends with 1 when an exchange cannot be decrypted, and says so', async () => {
  await addDraft(createVault(Buffer.alloc(32)));
  expect(await replay(FILE)).toBe(1);
  expect(out).toContain('1 more cannot be decrypted');
});

it('prints JSON, without anything personal', async () => {
  shorten();
  expect(await replay(FILE, '--json')).toBe(1);
  expect(JSON.parse(out)).toEqual([
    {
      ...{ line: 'establishment.v1', version: '1.1.0', exchanges: 1, drafts: 1, erased: 0, damaged: 0 },
      findings: [
        { path: 'request.trade', kind: 'NEWLY_INVALID', code: 'TOO_LONG', rule: null, handedOver: 0, drafts: 1 },
      ],
    },
  ]);
  expect(out + err).not.toContain(SECRET);
});

it('publishes nothing and changes nothing', async () => {
  shorten();
  const sheets = await db.prisma.answerSheet.findMany();
  await replay(FILE);
  expect(await db.prisma.edition.findMany({ select: { version: true } })).toEqual([{ version: '1.0.0' }]);
  expect(await db.prisma.answerSheet.findMany()).toEqual(sheets);
});

it('ends with 1 when the file is faulty, before any exchange is read', async () => {
  kit.write(FILE, '{');
  expect(await replay(FILE)).toBe(1);
  expect(err).toContain(kit.path(FILE));
  expect(out).toBe('');
});

it('says that a folder is not there', async () => {
  await expect(replay('nothing')).rejects.toThrow('FILE_UNREADABLE');
});

it('says that the database is behind', async () => {
  const empty = await createDatabase();
  process.env['DATABASE_URL'] = empty.url;
  await expect(replay(FILE)).rejects.toThrow('MIGRATIONS_PENDING');
  await empty.drop();
});

it.each([[[]], [['a', 'b']], [['--all', 'a']]])('is not called with %j', async (args: string[]) => {
  await expect(questionnaires(['replay', ...args])).rejects.toThrow(UsageError);
});
