import { afterAll, afterEach, beforeAll, describe, expect, it } from '@jest/globals';

import { publishEdition } from '../../../src/editions/publishing/publishEdition.ts';
import { storeEditions } from '../../../src/editions/publishing/storeEditions.ts';
import { compile } from '../../../src/forms/definition/compile.ts';
import type { Item } from '../../../src/forms/definition/types.ts';
import { sdlOf } from '../../../src/forms/graphql/types/sdlOf.ts';
import { cloneDatabase, type TestDatabase } from '../../helpers/database.ts';
import { type NoticeOptions, notice } from './notice.ts';

let db: TestDatabase;
beforeAll(async () => {
  db = await cloneDatabase();
});
afterAll(() => db?.drop());
afterEach(async () => {
  await db.prisma.edition.deleteMany();
  await db.prisma.publishedName.deleteMany();
});

/** The problems, or nothing when it was published. */
const publish = async (options: NoticeOptions = {}) => {
  const publication = await publishEdition(db, notice(options));
  return publication.outcome === 'refused' ? publication.problems : [];
};
const codes = async (options: NoticeOptions) => (await publish(options)).map(({ code }) => code);

/** Takes editions away as a release with other rules might have; the registry forgets nothing. */
const drop = (version: string) => db.prisma.edition.deleteMany({ where: { version } });
const GAP: NoticeOptions = { version: '1.1.0' };
const item = (more: object): NoticeOptions['items'] => [{ key: 'count', ...more } as Item];
const INTEGER = item({ type: 'integer' });

describe('a name of a type', () => {
  it.each<[string, NoticeOptions, NoticeOptions, string]>([
    ['of another questionnaire', { id: 'other', typeName: 'Notice' }, {}, 'other.v1'],
    [
      'of a part of another questionnaire',
      {
        id: 'other',
        typeName: 'Other',
        items: [{ key: 'group', type: 'group', items: [{ key: 'x', type: 'boolean' }] }],
      },
      { id: 'another', typeName: 'Another', colours: { RED: 'Red' }, listTypeName: 'OtherV1RequestGroup' },
      'other.v1',
    ],
    [
      'of a code list',
      { colours: { RED: 'Red' }, listTypeName: 'PlainV1' },
      { id: 'plain', typeName: 'Plain' },
      'colour',
    ],
  ])('%s is taken, and once is enough to say so', async (_whose, first, second, owner) => {
    expect(await publish(first)).toEqual([]);
    const problems = await publish(second);
    expect(problems).toMatchObject([
      { code: 'NAME_TAKEN', at: expect.stringMatching(/^notices\/.*\.json#\/typeName$/), fix: expect.any(String) },
    ]);
    expect(problems[0]?.message).toContain(owner);
  });

  it('stays taken when its questionnaire is no longer there', async () => {
    await publish({ id: 'gone', typeName: 'Notice' });
    await db.prisma.edition.deleteMany();
    expect(await codes({})).toEqual(['NAME_TAKEN']);
    expect(await codes({ id: 'gone', typeName: 'Notice' })).toEqual([]);
  });

  it('may be that of a code list which both use', async () => {
    await publish({ colours: { RED: 'Red' } });
    expect(await codes({ id: 'other', typeName: 'Other', colours: { RED: 'Red', BLUE: 'Blue' } })).toEqual([]);
  });

  it('of every compiled type is in the registry', async () => {
    const named = notice({
      colours: { RED: 'Red' },
      items: [{ key: 'rows', type: 'repeat', items: [{ key: 'x', type: 'boolean' }] }],
    });
    await publishEdition(db, named);
    const names = (await db.prisma.publishedName.findMany({ where: { kind: 'TYPE' } })).map(({ name }) => name);
    expect(names).toEqual(expect.arrayContaining([...sdlOf(compile(named.source)).keys()]));
    expect(names).toEqual(
      expect.arrayContaining(['NoticeV1', 'NoticeV1Patch', 'NoticeV1RequestRowsOperation', 'Colour']),
    );
  });
});

describe('a path', () => {
  it.each<[string, NoticeOptions['items'], NoticeOptions['items']]>([
    ['of a number cannot come back as a text', INTEGER, item({ type: 'text', maxLength: 9 })],
    ['cannot come back with other decimals', item({ type: 'decimal', scale: 2 }), item({ type: 'decimal', scale: 3 })],
    ['cannot come back without its mark', item({ type: 'integer', personalData: true }), INTEGER],
    [
      'of a group cannot come back as a list',
      item({ type: 'group', items: [{ key: 'x', type: 'boolean' }] }),
      item({ type: 'repeat', items: [{ key: 'x', type: 'boolean' }] }),
    ],
  ])('%s', async (_what, before, after) => {
    await publish({ items: before ?? [] });
    await drop('1.0.0');
    await publish(GAP);
    const problems = await publish({ version: '1.2.0', items: after ?? [] });
    expect(problems.filter(({ code }) => code !== 'NAME_TAKEN')).toMatchObject([
      {
        code: 'PATH_REUSED',
        at: 'notices/notice.v1.json#/forms/request',
        message: expect.stringContaining('request.count'),
      },
    ]);
  });

  it('may come back with the same kind of answer, whatever else is new', async () => {
    await publish({ items: item({ type: 'integer', max: 5 }) ?? [] });
    await drop('1.0.0');
    await publish(GAP);
    expect(await codes({ version: '1.2.0', items: item({ type: 'integer', max: 7, ref: 'N-1' }) ?? [] })).toEqual([]);
  });

  it('of another line or major is its own', async () => {
    await publish({ items: INTEGER ?? [] });
    const text = item({ type: 'text', maxLength: 9 }) ?? [];
    expect(await codes({ id: 'other', typeName: 'Other', items: text })).toEqual([]);
    expect(await codes({ major: 2, items: text })).toEqual([]);
  });
});

describe('a code that was taken away', () => {
  const withRed = { RED: 'Red', BLUE: 'Blue' };
  const takeAway = async () => {
    await publish({ colours: withRed });
    await publish({ major: 2, colours: { BLUE: 'Blue' } });
  };

  it('cannot come back with another meaning', async () => {
    await takeAway();
    expect(await publish({ major: 3, colours: { BLUE: 'Blue', RED: 'In debt' } })).toMatchObject([
      { code: 'CODE_REUSED', message: expect.stringMatching(/RED .*“Red”.*“In debt”/), fix: expect.any(String) },
    ]);
    expect(await codes({ id: 'other', typeName: 'Other', colours: { RED: 'In debt' } })).toEqual(['CODE_REUSED']);
  });

  it('may come back as it was', async () => {
    await takeAway();
    expect(await codes({ major: 3, colours: withRed })).toEqual([]);
  });

  it('may be worded anew where it never went', async () => {
    await takeAway();
    expect(await codes({ version: '1.1.0', colours: { RED: 'Scarlet', BLUE: 'Blue' } })).toEqual([]);
    expect(await codes({ major: 3, colours: { RED: 'Scarlet', BLUE: 'Blue' } })).toEqual(['CODE_REUSED']);
  });

  it('is not what another questionnaire calls otherwise while it is there', async () => {
    await publish({ colours: withRed });
    expect(await codes({ id: 'other', typeName: 'Other', colours: { RED: 'Scarlet', BLUE: 'Blue' } })).toEqual([]);
  });

  it('is remembered with its last wording', async () => {
    await publish({ colours: withRed });
    await publish({ version: '1.1.0', colours: { RED: 'Scarlet', BLUE: 'Blue' } });
    await publish({ major: 2, colours: { BLUE: 'Blue' } });
    expect(await codes({ major: 3, colours: withRed })).toEqual(['CODE_REUSED']);
    expect(await codes({ major: 3, colours: { RED: 'Scarlet', BLUE: 'Blue' } })).toEqual([]);
  });
});

it('the beginning of case numbers belongs to one legal area', async () => {
  await publish();
  expect(await codes({ id: 'other', typeName: 'Other', area: 'others' })).toEqual(['PREFIX_TAKEN']);
  expect(await codes({ id: 'other', typeName: 'Other', area: 'others', prefix: 'OT' })).toEqual([]);
});

it('what was published before there was a registry is entered at the next start, or publication', async () => {
  const old = notice({ colours: { RED: 'Red' } });
  const insert = () =>
    db.prisma.edition.create({
      data: {
        questionnaireId: 'notice',
        major: 1,
        version: '1.0.0',
        legalArea: 'notices',
        hash: 'x',
        source: JSON.parse(JSON.stringify(old.source)),
      },
    });
  const known = async () => (await db.prisma.publishedName.findMany()).map(({ kind, name }) => `${kind} ${name}`);
  await insert();
  expect(await storeEditions(db, [])).toEqual([]);
  expect(await known()).toEqual(
    expect.arrayContaining(['TYPE NoticeV1', 'PATH request.subject', 'CODE RED', 'PREFIX NT']),
  );
  expect(await db.prisma.edition.count({ where: { hasNames: false } })).toBe(0);

  await db.prisma.edition.deleteMany();
  await db.prisma.publishedName.deleteMany();
  await insert();
  expect(await codes({ id: 'other', typeName: 'Notice' })).toEqual(['NAME_TAKEN']);
});
