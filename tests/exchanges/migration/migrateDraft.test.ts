import { afterAll, beforeAll, beforeEach, describe, expect, it } from '@jest/globals';

import {
  completeDraft,
  draft,
  type Pair,
  pairOf,
  perform,
  rawId,
  SECRETS,
  save,
  succeeded,
} from '../../helpers/exchangeStory.ts';
import { itemAt, publishNewer, type SourceDraft } from '../../helpers/publishNewer.ts';
import { startTestkit, type Testkit } from '../../helpers/testkit.ts';
import { DOCUMENT_FILE, LINE, migrate, plant, see, stored } from './migration.ts';

let t: Testkit;
let pair: Pair;
beforeAll(async () => {
  t = await startTestkit();
  pair = await pairOf(t);
});
afterAll(() => t?.stop());
// New drafts begin on an edition that says what the first one said.
beforeEach(() => publishNewer(t, LINE));

describe('before it is migrated, a draft', () => {
  it('has no newer edition while it is on the newest', async () => {
    const id = await draft(t, pair);
    expect(await see(t, id, pair.requesting.handler)).toMatchObject({ newerEdition: null, migration: null, attic: [] });
  });

  it('stays on its edition when a newer one is published, and can be saved and sent there', async () => {
    const { id } = await completeDraft(t, pair);
    const { edition } = await see(t, id, pair.requesting.handler);
    const version = await publishNewer(t, LINE, plant);
    expect(await see(t, id, pair.requesting.handler)).toMatchObject({ edition, newerEdition: { version } });
    succeeded(await save(t, pair.requesting.handler, id, { recognitionV1: { request: { purpose: null } } }));
    const patch = { recognitionV1: { request: { purpose: 'ESTABLISHMENT', comment: 'Another one.' } } };
    succeeded(await save(t, pair.requesting.handler, id, patch));
    succeeded(await perform(t, pair.requesting.handler, id, 'SEND', { dueOn: '2026-03-20' }));
    expect(await see(t, id, pair.requesting.handler)).toMatchObject({ edition, newerEdition: null, migration: null });
  });

  it('shows what would move, be kept aside, be demanded and be different', async () => {
    const { id } = await completeDraft(t, pair);
    const version = await publishNewer(t, LINE, plant);
    const before = await stored(t, id);
    const { migration } = await see(t, id, pair.requesting.handler);
    expect(migration).toMatchObject({
      edition: { version },
      isLossless: false,
      moved: [
        {
          from: 'request.qualification.title',
          to: { path: 'request.qualification.name', label: { text: 'Name of the qualification' } },
        },
      ],
      unasked: [{ path: 'reply.documentIssuer' }],
      required: [
        { path: 'request.attachedDocuments.file' },
        { path: 'request.urgent', label: { text: 'Is it urgent?' } },
      ],
      invalid: [{ path: 'request.qualification.name' }],
    });
    expect(migration.attic).toEqual(
      expect.arrayContaining([
        { path: 'request.comment', label: { text: expect.any(String) }, display: SECRETS.comment, file: null },
        { path: DOCUMENT_FILE, label: { text: expect.any(String) }, display: null, file: { name: SECRETS.fileName } },
      ]),
    );
    expect(migration.changes).toEqual(
      expect.arrayContaining([
        { item: { path: 'request.urgent' }, kind: 'ADDED', text: 'This is new.' },
        { item: { path: 'request.comment' }, kind: 'ENDED', text: 'This is no longer asked.' },
        { item: { path: 'request.profession' }, kind: 'WORDING', text: 'The wording has changed.' },
      ]),
    );
    expect(await stored(t, id)).toEqual(before);
  });

  it('records that personal answers were shown in the preview', async () => {
    const id = await draft(t, pair);
    await publishNewer(t, LINE, plant);
    await t.run(pair.requesting.handler, 'query ($id: ID!) { exchange(id: $id) { migration { attic { display } } } }', {
      id,
    });
    const where = { exchangeId: rawId(id), operation: 'READ' };
    const reads = await t.db.prisma.auditEntry.findMany({ where });
    expect(reads.map(({ items }) => items)).toEqual([['request.comment']]);
  });
});

describe('a migrated draft', () => {
  it('is on the newest edition with its answers, its history and its audit', async () => {
    const id = await draft(t, pair);
    const version = await publishNewer(t, LINE, plant);
    const answer = succeeded(await migrate(t, pair.requesting.handler, id, { version }));
    expect(answer.migrateDraft.exchange).toEqual({
      ...{ id, revision: 1, edition: { version }, newerEdition: null, state: { code: 'DRAFT' } },
    });
    const now = await see(t, id, pair.requesting.handler);
    const displays = new Map(now.form.items.map(({ path, display }: Record<string, string>) => [path, display]));
    expect(displays.get('request.holder.familyName')).toBe(SECRETS.familyName);
    expect(displays.get('request.qualification.name')).toBe('Lekarz');
    expect(displays.get('request.comment') ?? null).toBeNull();
    const { asked, events } = await stored(t, id);
    expect(asked).toEqual(['reply.personOnDiploma', 'reply.documentAuthentic']);
    expect(events.map(({ action, fromState, toState, part }) => [action, fromState, toState, part])).toEqual([
      ['CREATE', null, 'DRAFT', 'requesting'],
      ['MIGRATE', 'DRAFT', 'DRAFT', 'requesting'],
    ]);
    const audit = await t.db.prisma.auditEntry.findMany({ where: { exchangeId: rawId(id), operation: 'MIGRATE' } });
    expect(audit).toMatchObject([{ userId: pair.requesting.handler.userId, authorityId: pair.requesting.id }]);
    const { data } = await t.run(
      pair.requesting.handler,
      'query ($id: ID!) { exchange(id: $id) { events { edges { node { label(language: "en") } } } } }',
      { id },
    );
    expect(data.exchange.events.edges.at(-1).node.label).toBe('Change to a newer version');
  });

  it('keeps rows, and keeps aside what has no place, with the name of its question', async () => {
    const { id, file } = await completeDraft(t, pair);
    await publishNewer(t, LINE, plant);
    succeeded(await migrate(t, pair.requesting.handler, id));
    const { attic, form } = await see(t, id, pair.requesting.handler);
    expect(attic).toEqual([
      { path: 'request.comment', label: { text: expect.stringMatching(/\w/) }, display: SECRETS.comment, file: null },
      {
        path: DOCUMENT_FILE,
        label: { text: expect.any(String) },
        display: null,
        file: { id: file, name: SECRETS.fileName },
      },
    ]);
    const titles = form.items.filter(({ path }: { path: string }) => path.endsWith('].title'));
    expect(titles).toEqual([expect.objectContaining({ display: SECRETS.documentTitle })]);
  });

  it('keeps its attic when it is saved, and adds to it when it is migrated again', async () => {
    const id = await draft(t, pair);
    await publishNewer(t, LINE, plant);
    succeeded(await migrate(t, pair.requesting.handler, id));
    succeeded(await save(t, pair.requesting.handler, id, { recognitionV1: { request: { purpose: null } } }));
    await publishNewer(t, LINE, (source) => {
      plant(source);
      itemAt(source, 'request.qualification.number')['retired'] = { in: '1.3.0' };
    });
    succeeded(await migrate(t, pair.requesting.handler, id));
    expect((await see(t, id, pair.requesting.handler)).attic).toMatchObject([
      { path: 'request.comment', display: SECRETS.comment },
      { path: 'request.qualification.number', display: SECRETS.diplomaNumber },
    ]);
  });

  it('says nothing of what a form starts with that nobody has saved yet', async () => {
    const initial = (source: SourceDraft) =>
      Object.assign(itemAt(source, 'reply.titleProtected'), { initial: { value: true } });
    await publishNewer(t, LINE, initial);
    const id = await draft(t, pair);
    await publishNewer(t, LINE, (source) => Object.assign(initial(source), { retired: { in: '1.2.0' } }));
    expect((await see(t, id, pair.requesting.handler)).migration).toMatchObject({ isLossless: true, attic: [] });
    succeeded(await migrate(t, pair.requesting.handler, id));
    expect((await stored(t, id)).sheets.map(({ form }) => form)).toEqual(['request']);
  });

  it('of which everything has a place has no attic', async () => {
    const id = await draft(t, pair);
    const before = await stored(t, id);
    await publishNewer(t, LINE);
    expect((await see(t, id, pair.requesting.handler)).migration).toMatchObject({
      isLossless: true,
      attic: [],
      moved: [],
      changes: [],
    });
    succeeded(await migrate(t, pair.requesting.handler, id));
    const after = await stored(t, id);
    expect(after.asked).toEqual(before.asked);
    expect(after.sheets).toMatchObject([{ open: before.sheets[0]?.open, sealedAttic: null }]);
    expect(after.sheets[0]?.sealedPaths).toEqual(before.sheets[0]?.sealedPaths);
  });
});
