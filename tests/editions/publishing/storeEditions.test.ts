import { afterAll, afterEach, beforeAll, beforeEach, expect, it } from '@jest/globals';

import { openEditions } from '../../../src/editions/editions.ts';
import { storeEditions } from '../../../src/editions/publishing/storeEditions.ts';
import { isAdvisory } from '../../../src/forms/definition/check/isAdvisory.ts';
import { cloneDatabase, type TestDatabase } from '../../helpers/database.ts';
import { FolderKit } from '../files/folderKit.ts';

const FILE = 'services/establishment.v1.json';
const TEXTS = 'services/texts/en.json';

let db: TestDatabase;
let kit: FolderKit;
beforeAll(async () => {
  db = await cloneDatabase();
});
afterAll(() => db?.drop());
beforeEach(() => {
  kit = new FolderKit();
});
afterEach(async () => {
  kit.remove();
  await db.prisma.edition.deleteMany();
});

const publish = async () => {
  const { sources, problems } = kit.read();
  expect(problems.filter((problem) => !isAdvisory(problem))).toEqual([]);
  const found = await storeEditions(db, sources);
  return found.map(({ code, at }) => `${code} ${at.replace(`${kit.dir}/`, '')}`);
};
const live = async () => (await openEditions(db)).live().map(({ version }) => version);
const version = (wanted: string) => kit.edit(FILE, (document) => ({ ...document, version: wanted }));

/** Another wording of a question. */
function reword() {
  kit.edit(TEXTS, (bundle) => ({
    ...bundle,
    texts: { ...(bundle['texts'] as object), 'establishment.v1/request.trade.label': 'Profession' },
  }));
}

/** A code of an enum goes, and nothing else uses it. */
function dropCode() {
  kit.edit('code-lists/measureKind.json', (list) => ({
    ...list,
    options: (list['options'] as { code: string }[]).filter(({ code }) => code !== 'WARNING'),
  }));
  kit.edit('code-lists/texts/en.json', (bundle) => {
    const { 'measureKind.WARNING.label': _, ...texts } = bundle['texts'] as Record<string, string>;
    return { ...bundle, texts };
  });
}

it('publishes a change under a version that is high enough', async () => {
  expect(await publish()).toEqual([]);
  reword();
  version('1.1.0');
  expect(await publish()).toEqual([]);
  expect(await live()).toEqual(['1.1.0']);
});

it('refuses a change of meaning that calls itself a correction, and keeps the stored edition', async () => {
  await publish();
  reword();
  version('1.0.1');
  expect(await publish()).toEqual([`VERSION_TOO_LOW ${FILE}#/version`]);
  expect(await live()).toEqual(['1.0.0']);
  expect(await db.prisma.edition.count()).toBe(1);
});

it('refuses what breaks others under the same major, also when it comes from a code list', async () => {
  await publish();
  dropCode();
  version('1.1.0');
  expect(await publish()).toEqual([`MAJOR_NEEDED ${FILE}#/version`]);
  expect(await live()).toEqual(['1.0.0']);
});

it('compares with the newest edition, not with the first or the last that was stored', async () => {
  await publish();
  version('1.10.0');
  await publish();
  reword();
  version('1.9.0');
  expect(await publish()).toEqual([`VERSION_TOO_LOW ${FILE}#/version`]);
  version('1.11.0');
  expect(await publish()).toEqual([]);
});

it('lets an older version that is stored pass: a server with older files may start', async () => {
  await publish();
  version('1.0.1');
  await publish();
  version('1.0.0');
  expect(await publish()).toEqual([]);
  expect(await live()).toEqual(['1.0.1']);
});
