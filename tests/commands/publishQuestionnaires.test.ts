import { mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';

import { afterAll, afterEach, beforeAll, beforeEach, describe, expect, it, jest } from '@jest/globals';
import { UsageError } from '../../src/commands/command.ts';
import { questionnaires } from '../../src/commands/questionnaires.ts';
import { FolderKit } from '../editions/files/folderKit.ts';
import { cloneDatabase, createDatabase, type TestDatabase } from '../helpers/database.ts';

const FILE = 'services/establishment.v1.json';

const before = { ...process.env };
const dataDir = mkdtempSync(join(tmpdir(), 'imi-publish-'));
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
beforeEach(() => {
  process.env = { ...before, DATABASE_URL: db.url, IMI_DATA_DIR: dataDir, LOG_LEVEL: 'error' };
  kit = new FolderKit();
  out = '';
  err = '';
  jest.spyOn(process.stdout, 'write').mockImplementation((text) => {
    out += String(text);
    return true;
  });
  jest.spyOn(process.stderr, 'write').mockImplementation((text) => {
    err += String(text);
    return true;
  });
});
afterEach(async () => {
  jest.restoreAllMocks();
  kit.remove();
  await db.prisma.edition.deleteMany();
  await db.prisma.publishedName.deleteMany();
});

const publish = async (path: string, ...options: string[]) => {
  out = '';
  err = '';
  return questionnaires(['publish', ...options, kit.path(path)]);
};
const codes = () => err.split('\n').flatMap((line) => /^[A-Z][A-Z_]+/.exec(line)?.[0] ?? []);
const stored = async () =>
  (await db.prisma.edition.findMany()).map((one) => `${one.questionnaireId}.v${one.major} ${one.version}`).sort();
const count = () => db.prisma.publishedName.count();
const document = (change: object) => kit.edit(FILE, (old) => ({ ...old, ...change }));
const shorten = (version: string) => {
  const spoil = (text: string) => text.replace('"maxLength":100,"required":true}', '"maxLength":80,"required":true}');
  kit.edit(FILE, (old) => JSON.parse(spoil(JSON.stringify({ ...old, version }))));
};

it.each(['services', FILE])('publishes %s, once', async (path) => {
  expect(await publish(path)).toBe(0);
  expect(out).toBe('establishment.v1 1.0.0: published, the first of its name\n');
  expect(await stored()).toEqual(['establishment.v1 1.0.0']);
  expect(await publish(path)).toBe(0);
  expect(out).toBe('establishment.v1 1.0.0: published already\n');
});

it('sums up what changed by its class', async () => {
  await publish(FILE);
  shorten('1.1.0');
  expect(await publish(FILE)).toBe(0);
  expect(out).toBe('establishment.v1 1.1.0: published after 1.0.0, 1 tightening\n');
});

describe('with --dry-run', () => {
  it('says what would happen, and does nothing', async () => {
    expect(await publish('services', '--dry-run')).toBe(0);
    expect(out).toBe('establishment.v1 1.0.0: would be published, the first of its name\n');
    expect([await stored(), await count()]).toEqual([[], 0]);
    await publish('services');
    shorten('1.1.0');
    expect(await publish('services', '--dry-run')).toBe(0);
    expect(out).toBe('establishment.v1 1.1.0: would be published after 1.0.0, 1 tightening\n');
    expect(await stored()).toEqual(['establishment.v1 1.0.0']);
  });

  it('finds what would be refused', async () => {
    await publish('services');
    shorten('1.0.1');
    expect(await publish('services', '--dry-run')).toBe(1);
    expect(codes()).toEqual(['VERSION_TOO_LOW']);
  });
});

describe('refuses and ends with 1:', () => {
  const cases: [string, code: string, () => unknown][] = [
    ['a file that is not JSON', 'FILE_NOT_JSON', () => kit.write(FILE, '{')],
    ['a fault', 'WORKFLOW_UNKNOWN', () => document({ workflow: 'nothing' })],
    ['a name of the fixed schema', 'TYPE_NAME_TAKEN', () => taken()],
    ['other content under a published version', 'EDITION_CHANGED', () => shorten('1.0.0')],
    ['a version that is too low', 'VERSION_TOO_LOW', () => shorten('1.0.1')],
    ['a legal area that takes the case numbers of another', 'PREFIX_TAKEN', () => otherArea()],
  ];
  const taken = () => kit.edit('code-lists/yesNo.json', (old) => ({ ...old, typeName: 'Exchange' }));
  const otherArea = () => {
    kit.edit('services/legal-area.json', (old) => ({ ...old, id: 'others' }));
    document({ version: '1.1.0' });
  };

  it.each(cases)('%s', async (_what, code, spoil) => {
    await publish('services');
    const names = await count();
    spoil();
    expect(await publish('services')).toBe(1);
    expect(codes()).toContain(code);
    expect(err).toMatch(/fix: /);
    expect(out).toMatch(/Nothing was published\.\n$/);
    expect(await stored()).toEqual(['establishment.v1 1.0.0']);
    expect(await count()).toBe(names);
  });

  it('a folder of which one questionnaire is refused, as a whole', async () => {
    await publish('services');
    kit.addArea('notices', { prefix: 'NA' });
    kit.edit('notices/notice.v1.json', (old) => ({ ...old, typeName: 'Establishment' }));
    const other = { id: 'fine', typeName: 'Fine' };
    kit.edit('notices/texts/en.json', (bundle) => {
      const texts = Object.entries(bundle['texts'] as Record<string, string>);
      const more = texts.map(([key, text]) => [key.replace('notice.v1/', 'fine.v1/'), text]);
      return { ...bundle, texts: Object.fromEntries([...texts, ...more]) };
    });
    kit.edit('notices/notice.v1.json', (old) => {
      kit.write('notices/fine.v1.json', JSON.stringify({ ...old, ...other }));
      return old;
    });
    expect(await publish('notices')).toBe(1);
    expect(codes()).toEqual(['NAME_TAKEN']);
    expect(out).toBe(
      'fine.v1 1.0.0: would be published, the first of its name\nnotice.v1 1.0.0: refused\nNothing was published.\n',
    );
    expect(await stored()).toEqual(['establishment.v1 1.0.0']);
  });

  it('a file that is no questionnaire', async () => {
    expect(await publish('services/legal-area.json')).toBe(1);
    expect(codes()).toEqual(['QUESTIONNAIRE_MISSING']);
  });

  it('a database that is behind', async () => {
    const { url, drop } = await createDatabase();
    process.env['DATABASE_URL'] = url;
    await expect(publish('services')).rejects.toThrow('MIGRATIONS_PENDING');
    await drop();
  });

  it('what is not there', async () => {
    await expect(publish('nothing')).rejects.toThrow('FILE_UNREADABLE');
  });
});

it.each([[[]], [['a', 'b']], [['--dry-run']], [['--force', 'a']]])('is not called with %j', async (args) => {
  await expect(questionnaires(['publish', ...args])).rejects.toThrow(UsageError);
});
