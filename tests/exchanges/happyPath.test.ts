import { afterAll, beforeAll, expect, it } from '@jest/globals';

import { completeDraft, pairOf, perform, REPLY, rawId, save, succeeded } from '../helpers/exchangeStory.ts';
import { startTestkit, type Testkit } from '../helpers/testkit.ts';

let t: Testkit;
beforeAll(async () => {
  t = await startTestkit();
});
afterAll(() => t?.stop());

const WHOLE = `query ($id: ID!) { exchange(id: $id) {
  revision state { code label(language: "fr") isFinal } dueOn closedAt lastActivityAt
  deadlines { name label dueOn isRunning } ratings { criterion grade }
  events { edges { node { sequence action label(language: "de") fromState toState part at reason } } }
  answers { ... on RecognitionV1 { reply {
    personOnDiploma documentAuthentic { isAuthentic doubt } documentIssuer { issuer competent } titleRequired } } } } }`;

it('plays from draft to closure, each step by its side, with deadlines, history and ratings', async () => {
  const { requesting, responding } = await pairOf(t);
  const day = (date: string) => t.setNow(new Date(`${date}T10:00:00Z`));
  const { id, file } = await completeDraft(t, { requesting, responding });
  const seen = async () => (await t.run(responding.handler, WHOLE, { id })).data.exchange;

  day('2026-03-03');
  succeeded(await perform(t, requesting.handler, id, 'SEND', { dueOn: '2026-03-31' }));
  expect(await seen()).toMatchObject({
    state: { code: 'SENT', label: expect.stringMatching(/^Envoy/), isFinal: false },
    dueOn: '2026-03-31',
    // Seven days, as the questionnaire settles it.
    deadlines: [{ name: 'acceptance', label: 'Deadline for acceptance', dueOn: '2026-03-10', isRunning: true }],
  });

  day('2026-03-05');
  succeeded(await perform(t, responding.handler, id, 'ACCEPT', { dueOn: '2026-04-10' }));
  expect(await seen()).toMatchObject({
    state: { code: 'ACCEPTED' },
    dueOn: '2026-04-10',
    deadlines: [
      { name: 'acceptance', dueOn: '2026-03-10', isRunning: false },
      { name: 'reply', dueOn: '2026-04-10', isRunning: true },
    ],
    closedAt: null,
  });

  day('2026-03-18');
  succeeded(await save(t, responding.handler, id, { recognitionV1: { reply: REPLY } }));
  succeeded(await perform(t, responding.handler, id, 'REPLY'));
  day('2026-03-20');
  const grades = { timeliness: 'POSITIVE', efforts: 'NEUTRAL' };
  succeeded(await perform(t, requesting.handler, id, 'CLOSE', grades));

  const closed = (await t.run(requesting.handler, WHOLE, { id })).data.exchange;
  expect(closed).toMatchObject({
    state: { code: 'CLOSED', isFinal: true },
    closedAt: '2026-03-20T10:00:00.000Z',
    lastActivityAt: '2026-03-20T10:00:00.000Z',
    deadlines: [{ isRunning: false }, { isRunning: false }],
    ratings: [
      { criterion: 'TIMELINESS', grade: 'POSITIVE' },
      { criterion: 'EFFORTS', grade: 'NEUTRAL' },
    ],
    answers: { reply: { ...REPLY, titleRequired: null } },
  });
  const events = closed.events.edges.map(({ node }: { node: { sequence: number } }) => node);
  expect(events).toEqual(
    [
      { sequence: 1, action: 'CREATE', fromState: null, toState: 'DRAFT', part: 'requesting' },
      { sequence: 2, action: 'SEND', fromState: 'DRAFT', toState: 'SENT', part: 'requesting' },
      { sequence: 3, action: 'ACCEPT', fromState: 'SENT', toState: 'ACCEPTED', part: 'responding' },
      { sequence: 4, action: 'REPLY', fromState: 'ACCEPTED', toState: 'REPLIED', part: 'responding' },
      { sequence: 5, action: 'CLOSE', fromState: 'REPLIED', toState: 'CLOSED', part: 'requesting' },
    ].map((event) => ({
      ...event,
      label: expect.stringMatching(/\w/),
      at: expect.stringMatching(/^2026-03/),
      reason: null,
    })),
  );

  const audit = await t.db.prisma.auditEntry.findMany({
    where: { exchangeId: rawId(id), operation: { not: 'READ' } },
    orderBy: [{ at: 'asc' }, { id: 'asc' }],
  });
  const withoutRow = (path: string) => path.replace(/\[.*\]/, '[*]');
  const by = { [requesting.handler.userId]: 'requesting', [responding.handler.userId]: 'responding' };
  expect(audit.map(({ operation, userId, items }) => [operation, by[userId], items.map(withoutRow)])).toEqual([
    ['CREATE', 'requesting', []],
    ['UPLOAD', 'requesting', [`attachment:${file}`]],
    ['SAVE', 'requesting', ['', '[*].title', '[*].kind', '[*].file'].map((rest) => `request.attachedDocuments${rest}`)],
    ['SEND', 'requesting', []],
    ['ACCEPT', 'responding', []],
    [
      'SAVE',
      'responding',
      [
        'reply.personOnDiploma',
        'reply.documentAuthentic.isAuthentic',
        'reply.documentAuthentic.doubt',
        'reply.documentIssuer.issuer',
        'reply.documentIssuer.competent',
      ],
    ],
    ['REPLY', 'responding', []],
    ['CLOSE', 'requesting', []],
  ]);
});
