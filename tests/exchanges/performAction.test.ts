import { afterAll, beforeAll, beforeEach, describe, expect, it } from '@jest/globals';

import {
  completeDraft,
  draft,
  type Pair,
  pairOf,
  perform,
  played,
  REPLY,
  rawId,
  rowCounts,
  save,
  succeeded,
} from '../helpers/exchangeStory.ts';
import { startTestkit, type Testkit } from '../helpers/testkit.ts';

let t: Testkit;
let pair: Pair;
beforeAll(async () => {
  t = await startTestkit();
});
beforeEach(async () => {
  pair = await pairOf(t);
});
afterAll(() => t?.stop());

const stored = (id: string) =>
  t.db.prisma.exchange.findUniqueOrThrow({
    where: { id: rawId(id) },
    include: { sheets: true, events: { orderBy: { sequence: 'asc' } }, deadlines: true, ratings: true },
  });

/** Performs what must be refused, and looks that nothing came of it. */
async function refused(side: keyof Pair, id: string, action: string, inputs?: object) {
  const before = [await stored(id), await rowCounts(t)];
  const { data } = await perform(t, pair[side].handler, id, action, { ...inputs });
  expect([await stored(id), await rowCounts(t)]).toEqual(before);
  return data.performAction;
}

const reasonOf = async (side: keyof Pair, id: string) => {
  const query = 'query ($id: ID!) { exchange(id: $id) { events { edges { node { reason } } } } }';
  const { data } = await t.run(pair[side].handler, query, { id });
  return data.exchange.events.edges.at(-1).node.reason;
};

describe('an exchange can end early', () => {
  it.each(['SENT', 'ACCEPTED'] as const)('by a refusal in %s, whose reason both sides can read', async (state) => {
    const { id } = await played(t, pair, state);
    succeeded(await perform(t, pair.responding.handler, id, 'REFUSE', { reason: 'Not our register.' }));
    const { state: now, closedAt, deadlines } = await stored(id);
    expect(now).toBe('REFUSED');
    expect(closedAt).toEqual(t.services.now());
    expect(deadlines.every(({ stoppedAt }) => stoppedAt !== null)).toBe(true);
    expect([await reasonOf('requesting', id), await reasonOf('responding', id)]).toEqual(
      Array(2).fill('Not our register.'),
    );
  });

  it.each([
    ['SENT', undefined],
    ['ACCEPTED', 'Asked the wrong body.'],
  ] as const)('by a withdrawal in %s, with the reason %s', async (state, reason) => {
    const { id } = await played(t, pair, state);
    succeeded(await perform(t, pair.requesting.handler, id, 'WITHDRAW', { reason }));
    expect(await stored(id)).toMatchObject({ state: 'WITHDRAWN', closedAt: t.services.now() });
    expect(await reasonOf('responding', id)).toBe(reason ?? null);
  });

  it('by discarding the draft, which queues no news for anybody', async () => {
    const id = await draft(t, pair);
    const { jobs } = await rowCounts(t);
    succeeded(await perform(t, pair.requesting.handler, id, 'DISCARD'));
    expect(await stored(id)).toMatchObject({ state: 'DISCARDED', closedAt: t.services.now() });
    expect((await rowCounts(t)).jobs).toBe(jobs);
  });
});

describe('what an action needs', () => {
  it.each<[string, 'requesting' | 'responding', 'DRAFT' | 'SENT' | 'REPLIED', string, object, string[][]]>([
    ['SEND without a day', 'requesting', 'DRAFT', 'SEND', {}, [['dueOn', 'MISSING']]],
    ['SEND with a day gone by', 'requesting', 'DRAFT', 'SEND', { dueOn: '2026-03-01' }, [['dueOn', 'IN_PAST']]],
    [
      'SEND with a day after 24 months',
      'requesting',
      'DRAFT',
      'SEND',
      { dueOn: '2028-03-03' },
      [['dueOn', 'TOO_LATE']],
    ],
    ['ACCEPT with a day gone by', 'responding', 'SENT', 'ACCEPT', { dueOn: '2026-03-01' }, [['dueOn', 'IN_PAST']]],
    ['REFUSE without a reason', 'responding', 'SENT', 'REFUSE', {}, [['reason', 'MISSING']]],
    ['REFUSE with a blank reason', 'responding', 'SENT', 'REFUSE', { reason: ' \n ' }, [['reason', 'MISSING']]],
    [
      'REFUSE with a long reason',
      'responding',
      'SENT',
      'REFUSE',
      { reason: 'x'.repeat(2001) },
      [['reason', 'TOO_LONG']],
    ],
    [
      'WITHDRAW with a long reason',
      'requesting',
      'SENT',
      'WITHDRAW',
      { reason: 'x'.repeat(2001) },
      [['reason', 'TOO_LONG']],
    ],
    ['WITHDRAW with a day', 'requesting', 'SENT', 'WITHDRAW', { dueOn: '2026-03-09' }, [['dueOn', 'NOT_TAKEN']]],
    [
      'CLOSE without grades',
      'requesting',
      'REPLIED',
      'CLOSE',
      {},
      [
        ['timeliness', 'MISSING'],
        ['efforts', 'MISSING'],
      ],
    ],
    ['CLOSE with one grade', 'requesting', 'REPLIED', 'CLOSE', { efforts: 'POSITIVE' }, [['timeliness', 'MISSING']]],
    [
      'ACCEPT with several faults',
      'responding',
      'SENT',
      'ACCEPT',
      { dueOn: '2020-01-01', reason: 'x'.repeat(2001), efforts: 'POSITIVE' },
      [
        ['reason', 'NOT_TAKEN'],
        ['efforts', 'NOT_TAKEN'],
        ['dueOn', 'IN_PAST'],
        ['reason', 'TOO_LONG'],
      ],
    ],
  ])('%s is refused with every problem', async (_what, side, state, action, inputs, problems) => {
    t.setNow(new Date('2026-03-02T08:00:00Z'));
    const { id } = await played(t, pair, state);
    const result = await refused(side, id, action, inputs);
    expect(result).toMatchObject({ __typename: 'InvalidInputError', code: 'INVALID_INPUT' });
    expect(result.problems).toEqual(problems.map(([input, problem]) => ({ input, problem })));
  });

  it('takes today, the last day of 24 months, and a reason of 2,000 characters', async () => {
    for (const dueOn of ['2026-03-02', '2028-03-02']) {
      const { id } = await completeDraft(t, pair);
      succeeded(await perform(t, pair.requesting.handler, id, 'SEND', { dueOn }));
      succeeded(await perform(t, pair.responding.handler, id, 'REFUSE', { reason: 'é'.repeat(2000) }));
    }
  });

  it('reckons days by the clock of Brussels', async () => {
    const { id } = await completeDraft(t, pair);
    t.setNow(new Date('2026-07-01T22:30:00Z'));
    expect((await refused('requesting', id, 'SEND', { dueOn: '2026-07-01' })).problems).toEqual([
      { input: 'dueOn', problem: 'IN_PAST' },
    ]);
    succeeded(await perform(t, pair.requesting.handler, id, 'SEND', { dueOn: '2026-07-02' }));
    expect((await stored(id)).deadlines).toEqual([expect.objectContaining({ dueOn: new Date('2026-07-09') })]);
    t.setNow(new Date('2026-03-02T08:00:00Z'));
  });

  it('accepting without a day agrees to the day that was asked for', async () => {
    const { id } = await played(t, pair, 'ACCEPTED');
    const { dueOn, deadlines } = await stored(id);
    expect(dueOn).toEqual(new Date('2026-03-20'));
    expect(deadlines.find(({ name }) => name === 'reply')).toMatchObject({ dueOn, stoppedAt: null });
  });
});

describe('a form that is handed over', () => {
  const issuesOf = ({ issues }: { issues: { code: string; path: string }[] }) =>
    issues.map(({ code, path }) => `${code} ${path}`);

  it('must be complete: SEND tells everything that is missing or wrong', async () => {
    const id = await draft(t, pair, {
      asked: ['documentAuthentic', 'personOnDiploma'],
      request: { profession: 'DOCTOR', holder: { familyName: 'x'.repeat(201), birthDate: '2026-03-03' } },
    });
    const result = await refused('requesting', id, 'SEND', { dueOn: '2026-03-20' });
    expect(result.code).toBe('INVALID_ANSWERS');
    expect(issuesOf(result)).toEqual([
      'REQUIRED request.purpose',
      'TOO_LONG request.holder.familyName',
      'REQUIRED request.holder.givenName',
      'ABOVE_MAXIMUM request.holder.birthDate',
      'REQUIRED request.qualification.title',
      'REQUIRED request.qualification.awardedOn',
      'REQUIRED request.attachedDocuments',
    ]);
  });

  it("must keep the questionnaire's rules", async () => {
    const { id } = await completeDraft(t, pair);
    const patch = { holder: { birthDate: '2001-06-30' } };
    succeeded(await save(t, pair.requesting.handler, id, { recognitionV1: { request: patch } }));
    const result = await refused('requesting', id, 'SEND', { dueOn: '2026-03-20' });
    expect(issuesOf(result)).toEqual(['RULE request.qualification.awardedOn']);
  });

  it('must ask something', async () => {
    const { id } = await completeDraft(t, pair);
    succeeded(await save(t, pair.requesting.handler, id, { recognitionV1: { asked: [] } }));
    expect(issuesOf(await refused('requesting', id, 'SEND', { dueOn: '2026-03-20' }))).toEqual(['NOTHING_ASKED reply']);
  });

  it('must answer every question that was asked, and no other', async () => {
    const { id } = await played(t, pair, 'ACCEPTED');
    expect(issuesOf(await refused('responding', id, 'REPLY'))).toEqual([
      'REQUIRED reply.personOnDiploma',
      'REQUIRED reply.documentAuthentic.isAuthentic',
      'REQUIRED reply.documentIssuer.issuer',
      'REQUIRED reply.documentIssuer.competent',
    ]);
    const { personOnDiploma: _, ...rest } = REPLY;
    succeeded(await save(t, pair.responding.handler, id, { recognitionV1: { reply: rest } }));
    expect(issuesOf(await refused('responding', id, 'REPLY'))).toEqual(['REQUIRED reply.personOnDiploma']);
  });

  it('loses what is not relevant: at SEND, answers to questions that are no longer asked', async () => {
    const { id } = await completeDraft(t, pair);
    const answered = { asked: ['activityPartOfProfession'], request: { activity: 'Vaccination' } };
    succeeded(await save(t, pair.requesting.handler, id, { recognitionV1: answered }));
    succeeded(await save(t, pair.requesting.handler, id, { recognitionV1: { asked: ['professionRegulated'] } }));
    const openOf = async () => (await stored(id)).sheets[0];
    expect((await openOf())?.open).toMatchObject({ 'request.activity': 'Vaccination' });

    succeeded(await perform(t, pair.requesting.handler, id, 'SEND', { dueOn: '2026-03-20' }));
    const sheet = await openOf();
    expect(sheet?.open).toEqual({ 'request.profession': 'DOCTOR', 'request.purpose': 'ESTABLISHMENT' });
    expect(sheet?.sealedPaths.filter((path) => path.startsWith('request.holder'))).toEqual([]);
    expect(sheet?.frozenAt).toEqual(t.services.now());
  });

  it('loses what is not relevant: at REPLY, answers whose condition fell away', async () => {
    const { id } = await played(t, pair, 'ACCEPTED');
    succeeded(await save(t, pair.responding.handler, id, { recognitionV1: { reply: REPLY } }));
    const patch = { reply: { documentAuthentic: { isAuthentic: 'YES' } } };
    succeeded(await save(t, pair.responding.handler, id, { recognitionV1: patch }));
    succeeded(await perform(t, pair.responding.handler, id, 'REPLY'));
    const sheet = (await stored(id)).sheets.find(({ form }) => form === 'reply');
    expect(sheet?.sealedPaths).toEqual(['reply.personOnDiploma']);
    expect(sheet?.frozenAt).toEqual(t.services.now());
  });
});

describe('of two who act at the same time', () => {
  it('the one with an old revision learns the present one', async () => {
    const { id } = await played(t, pair, 'SENT');
    const { revision } = await stored(id);
    succeeded(await perform(t, pair.responding.handler, id, 'ACCEPT'));
    const result = await refused('requesting', id, 'WITHDRAW', { revision });
    expect(result).toMatchObject({ code: 'CONFLICT', revision: revision + 1 });
  });

  it('exactly one wins, with exactly one event more and no gap', async () => {
    for (let round = 0; round < 10; round += 1) {
      const { id } = await played(t, pair, 'SENT');
      const { revision, events } = await stored(id);
      const answers = await Promise.all([
        perform(t, pair.responding.handler, id, 'ACCEPT', { revision }),
        perform(t, pair.requesting.handler, id, 'WITHDRAW', { revision }),
      ]);
      const types = answers.map(({ data }) => data.performAction.__typename);
      expect([...types].sort()).toEqual(['ConflictError', 'PerformActionPayload']);
      const after = await stored(id);
      expect(after.state).toBe(types[0] === 'ConflictError' ? 'WITHDRAWN' : 'ACCEPTED');
      expect(after.revision).toBe(revision + 1);
      expect(after.events.map(({ sequence }) => sequence)).toEqual([...events.map((_, index) => index + 1), 3]);
    }
  });

  it('saving and replying exclude each other, so that nothing changes a form behind its hand-over', async () => {
    for (let round = 0; round < 5; round += 1) {
      const { id } = await played(t, pair, 'ACCEPTED');
      succeeded(await save(t, pair.responding.handler, id, { recognitionV1: { reply: REPLY } }));
      const { revision } = await stored(id);
      const late = { recognitionV1: { reply: { documentIssuer: { issuer: 'Late' } } } };
      await Promise.all([
        save(t, pair.responding.handler, id, late, revision),
        perform(t, pair.responding.handler, id, 'REPLY', { revision }),
      ]);
      const { state, sheets, revision: after } = await stored(id);
      const open = sheets.find(({ form }) => form === 'reply')?.open as Record<string, string> | undefined;
      const issuer = open?.['reply.documentIssuer.issuer'];
      expect(after).toBe(revision + 1);
      expect({ state, issuer }).toEqual(
        state === 'REPLIED' ? { state, issuer: REPLY.documentIssuer.issuer } : { state: 'ACCEPTED', issuer: 'Late' },
      );
    }
  });
});
