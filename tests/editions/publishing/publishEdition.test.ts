import { setTimeout as sleep } from 'node:timers/promises';

import { afterAll, afterEach, beforeAll, beforeEach, describe, expect, it } from '@jest/globals';
import pg from 'pg';

import { publishEdition } from '../../../src/editions/publishing/publishEdition.ts';
import { publishTogether } from '../../../src/editions/publishing/publishTogether.ts';
import { publishWithin } from '../../../src/editions/publishing/publishWithin.ts';
import { rehearseEditions } from '../../../src/editions/publishing/rehearseEditions.ts';
import { cloneDatabase, type TestDatabase } from '../../helpers/database.ts';
import { notice } from './notice.ts';

let db: TestDatabase;
let listener: pg.Client;
let heard: string[];
beforeAll(async () => {
  db = await cloneDatabase();
  listener = new pg.Client(db.url);
  await listener.connect();
  listener.on('notification', ({ payload }) => heard.push(payload ?? ''));
  await listener.query('LISTEN editions');
});
afterAll(async () => {
  await listener?.end();
  await db?.drop();
});
beforeEach(() => {
  heard = [];
});
afterEach(async () => {
  await db.prisma.edition.deleteMany();
  await db.prisma.publishedName.deleteMany();
});

const more = (key: string) => ({ key, type: 'boolean' as const });
const codesOf = (problems: readonly { code: string }[]) => [...new Set(problems.map(({ code }) => code))].sort();
const publish = async (...args: Parameters<typeof notice>) => {
  const publication = await publishEdition(db, notice(...args));
  return publication.outcome === 'refused' ? codesOf(publication.problems) : publication.outcome;
};
const versions = async () => (await db.prisma.edition.findMany()).map(({ version }) => version).sort();
const stored = async () => ({
  editions: await db.prisma.edition.count(),
  names: await db.prisma.publishedName.count(),
});
const news = async () => {
  // What was sent before this is delivered before it.
  await db.pool.query(`select pg_notify('editions', 'end')`);
  while (heard.at(-1) !== 'end') await sleep(5);
  return heard.slice(0, -1);
};

describe('an edition', () => {
  it('is published with what changed since the one before, and every server is told once', async () => {
    const first = await publishEdition(db, notice());
    expect(first).toMatchObject({ outcome: 'published', edition: { line: 'notice.v1' }, previous: null, changes: [] });
    const second = await publishEdition(db, notice({ version: '1.1.0', items: [more('urgent')] }));
    if (first.outcome !== 'published' || second.outcome !== 'published') throw new Error('refused');
    expect(second.previous).toBe('1.0.0');
    expect(second.changes.map((change) => [change.class, change.at])).toContainEqual(['additive', 'request.urgent']);
    expect(await news()).toEqual([first.edition.id, second.edition.id]);
  });

  it('is there already the second time: nothing is stored, nobody is told', async () => {
    const first = await publishEdition(db, notice());
    await news();
    heard = [];
    const before = await stored();
    expect(await publishEdition(db, notice())).toEqual({
      outcome: 'present',
      edition: first.outcome === 'published' && first.edition,
    });
    expect(await stored()).toEqual(before);
    expect(await news()).toEqual([]);
  });

  it('of another content under the same version is refused', async () => {
    await publish();
    expect(await publish({ items: [more('urgent')] })).toEqual(['EDITION_CHANGED']);
  });

  it('that is refused leaves no edition, no name and no news', async () => {
    await publish({ items: [more('urgent')] });
    const before = await stored();
    await news();
    heard = [];
    expect(await publish({ version: '1.1.0', items: [more('late')] })).toEqual(['MAJOR_NEEDED']);
    expect(await stored()).toEqual(before);
    expect(await news()).toEqual([]);
  });

  it('of a new major says what changed since the lower one', async () => {
    await publish({ items: [more('urgent')] });
    expect(await publishEdition(db, notice({ major: 2 }))).toMatchObject({
      outcome: 'published',
      edition: { line: 'notice.v2' },
      previous: '1.0.0',
      changes: expect.arrayContaining([expect.objectContaining({ class: 'breaking', at: 'request.urgent' })]),
    });
  });
});

describe('at once', () => {
  it('twenty publish the same: one edition, and nobody is refused', async () => {
    const named = notice();
    const outcomes = await Promise.all(Array.from({ length: 20 }, () => publishEdition(db, named)));
    expect(outcomes.map(({ outcome }) => outcome).sort()).toEqual([...Array(19).fill('present'), 'published']);
    expect(await versions()).toEqual(['1.0.0']);
    expect(await news()).toHaveLength(1);
  });

  it('twenty publish different things under one version: one wins, the others are told', async () => {
    const outcomes = await Promise.all(
      Array.from({ length: 20 }, (_, index) => publish({ items: [more(`item${index}`)] })),
    );
    expect(outcomes.filter((outcome) => outcome === 'published')).toHaveLength(1);
    expect(outcomes.filter((outcome) => outcome !== 'published')).toEqual(Array(19).fill(['EDITION_CHANGED']));
    expect(await versions()).toEqual(['1.0.0']);
  });

  it('two publish versions of which neither knows the other: one wins', async () => {
    await publish();
    const outcomes = await Promise.all([
      publish({ version: '1.1.0', items: [more('one')] }),
      publish({ version: '1.2.0', items: [more('two')] }),
    ]);
    expect(outcomes.filter((outcome) => outcome === 'published')).toHaveLength(1);
    expect(await versions()).toHaveLength(2);
  });

  it('two lines take the same name: one gets it', async () => {
    const outcomes = await Promise.all([
      publish({ id: 'one', typeName: 'Same' }),
      publish({ id: 'two', typeName: 'Same' }),
    ]);
    expect(outcomes).toContain('published');
    expect(outcomes).toContainEqual(['NAME_TAKEN']);
  });
});

describe('together', () => {
  const good = () => notice({ id: 'good', typeName: 'Good' });

  it('all are published, each judged by those before it', async () => {
    const [a, b] = await publishTogether(db, [good(), notice({ id: 'other', typeName: 'Other' })]);
    expect([a?.outcome, b?.outcome]).toEqual(['published', 'published']);
    expect(await news()).toHaveLength(2);
  });

  it('none is when one is refused', async () => {
    const publications = await publishTogether(db, [good(), notice({ id: 'other', typeName: 'Good' })]);
    expect(publications.map(({ outcome }) => outcome)).toEqual(['published', 'refused']);
    expect(await stored()).toEqual({ editions: 0, names: 0 });
    expect(await news()).toEqual([]);
  });

  it('a rehearsal says the same and leaves nothing', async () => {
    const publications = await rehearseEditions(db, [good(), notice({ id: 'other', typeName: 'Good' })]);
    expect(publications.map(({ outcome }) => outcome)).toEqual(['published', 'refused']);
    expect((await rehearseEditions(db, [good()])).map(({ outcome }) => outcome)).toEqual(['published']);
    expect(await stored()).toEqual({ editions: 0, names: 0 });
    expect(await news()).toEqual([]);
  });
});

it('is told to wait when others publish for too long', async () => {
  const other = new pg.Client(db.url);
  await other.connect();
  await other.query('select pg_advisory_lock(5204687332)');
  const publication = await db.prisma.$transaction((tx) => publishWithin(tx, notice(), 60));
  expect(publication).toMatchObject({ outcome: 'refused', problems: [{ code: 'PUBLISHING_BUSY', at: 'notice.v1' }] });
  expect(await stored()).toEqual({ editions: 0, names: 0 });
  await other.end();
});
