import { afterAll, beforeAll, expect, it } from '@jest/globals';

import { outcomeOf, type Pair, pairOf, perform, played, rawId } from '../helpers/exchangeStory.ts';
import { AREA, type Speaker, startTestkit, type Testkit } from '../helpers/testkit.ts';

const STATES = ['DRAFT', 'SENT', 'ACCEPTED', 'REPLIED', 'CLOSED', 'REFUSED', 'WITHDRAWN', 'DISCARDED'] as const;
const ACTIONS = ['SEND', 'DISCARD', 'ACCEPT', 'REFUSE', 'WITHDRAW', 'REPLY', 'CLOSE'] as const;

/** Every step that the procedure knows: whose it is, and where it leads. Everything else is refused. */
const ALLOWED: Readonly<Record<string, readonly ['requesting' | 'responding', (typeof STATES)[number]]>> = {
  'DRAFT SEND': ['requesting', 'SENT'],
  'DRAFT DISCARD': ['requesting', 'DISCARDED'],
  'SENT ACCEPT': ['responding', 'ACCEPTED'],
  'SENT REFUSE': ['responding', 'REFUSED'],
  'SENT WITHDRAW': ['requesting', 'WITHDRAWN'],
  'ACCEPTED REPLY': ['responding', 'REPLIED'],
  'ACCEPTED REFUSE': ['responding', 'REFUSED'],
  'ACCEPTED WITHDRAW': ['requesting', 'WITHDRAWN'],
  'REPLIED CLOSE': ['requesting', 'CLOSED'],
};
const HIDDEN_FROM_RECIPIENT: readonly string[] = ['DRAFT', 'DISCARDED'];
/** All that an action takes. */
const INPUTS: Readonly<Record<(typeof ACTIONS)[number], object>> = {
  SEND: { dueOn: '2026-04-01' },
  DISCARD: {},
  ACCEPT: { dueOn: '2026-04-02' },
  REFUSE: { reason: 'A reason.' },
  WITHDRAW: { reason: 'A reason.' },
  REPLY: {},
  CLOSE: { timeliness: 'POSITIVE', efforts: 'NEGATIVE' },
};

let t: Testkit;
let pair: Pair;
let id: string;
let speakers: Record<string, Speaker | null>;

beforeAll(async () => {
  t = await startTestkit();
  pair = await pairOf(t);
  ({ id } = await played(t, pair, 'CLOSED'));
  const viewer = { legalArea: AREA, role: 'VIEWER' } as const;
  const elsewhere = { legalArea: 'posting-of-workers', role: 'REQUEST_HANDLER' } as const;
  speakers = {
    requesting: pair.requesting.handler,
    responding: pair.responding.handler,
    requestingViewer: await t.user(pair.requesting.id, [viewer]),
    respondingViewer: await t.user(pair.responding.id, [viewer]),
    // Passes the gate in front of the mutation, so that it is the workflow that asks for the role.
    requestingViewerHandlerElsewhere: await t.user(pair.requesting.id, [viewer, elsewhere]),
    requestingHandlerElsewhere: await t.user(pair.requesting.id, [elsewhere]),
    third: (await t.body('DE')).handler,
    withoutRole: await t.user(pair.requesting.id, []),
    signedOut: null,
  };
});
afterAll(() => t?.stop());

/** Puts the exchange, whose forms are both complete, into a state. */
async function put(state: string): Promise<void> {
  const sql = `with put as (update "Exchange" set "state" = $2 where "id" = $1)
               delete from "Rating" where "exchangeId" = $1`;
  await t.db.pool.query(sql, [rawId(id), state]);
}

/** All that an action could change, in one statement: there are five hundred of them to look at. */
async function present(): Promise<{ exchange: { state: string; revision: number }; events: number; digest: string }> {
  const sql = `
    select to_json(e) as "exchange",
           (select count(*)::int from "ExchangeEvent" where "exchangeId" = e."id") as "events",
           (select count(*)::int from "AuditEntry") as "audit",
           (select count(*)::int from graphile_worker._private_jobs) as "jobs",
           (select md5(string_agg(s::text, '' order by s."form")) from "AnswerSheet" s where "exchangeId" = e."id") as "digest",
           (select json_agg(d order by d."name") from "Deadline" d where "exchangeId" = e."id") as "deadlines",
           (select json_agg(r order by r."criterion") from "Rating" r where "exchangeId" = e."id") as "ratings"
      from "Exchange" e where e."id" = $1`;
  return (await t.db.pool.query(sql, [rawId(id)])).rows[0];
}

function expected(state: string, action: string): Record<string, string> {
  const [by, target] = ALLOWED[`${state} ${action}`] ?? [];
  const told = (side: string) => (by === side ? (target ?? '') : by ? 'WRONG_PART' : 'NOT_AVAILABLE');
  return {
    requesting: told('requesting'),
    responding: HIDDEN_FROM_RECIPIENT.includes(state) ? 'NOT_FOUND' : told('responding'),
    requestingViewer: 'FORBIDDEN',
    respondingViewer: 'FORBIDDEN',
    requestingViewerHandlerElsewhere: by === 'requesting' ? 'WRONG_ROLE' : told('requesting'),
    requestingHandlerElsewhere: 'NOT_FOUND',
    third: 'NOT_FOUND',
    withoutRole: 'FORBIDDEN',
    signedOut: 'UNAUTHENTICATED',
  };
}

it.each(STATES.flatMap((state) => ACTIONS.map((action) => [state, action] as const)))(
  'in %s, %s is answered to everybody as it should be, and stores nothing where it is refused',
  async (state, action) => {
    const outcomes: Record<string, string> = {};
    for (const [who, speaker] of Object.entries(speakers)) {
      await put(state);
      const before = await present();
      const answer = await perform(t, speaker, id, action, { ...INPUTS[action], revision: before.exchange.revision });
      const outcome = outcomeOf(answer);
      outcomes[who] = answer.data?.performAction?.refusal ?? outcome;
      const after = await present();
      if (STATES.some((state) => state === outcome)) {
        expect(after.exchange).toMatchObject({ state: outcome, revision: before.exchange.revision + 1 });
        expect(after.events).toBe(before.events + 1);
      } else expect(after).toEqual(before);
    }
    expect(outcomes).toEqual(expected(state, action));
  },
);

it.each(STATES)('in %s, everybody is offered exactly the actions that would succeed', async (state) => {
  await put(state);
  for (const [who, speaker] of Object.entries(speakers)) {
    const { data } = await t.run(
      speaker,
      'query ($id: ID!) { exchange(id: $id) { availableActions { code label(language: "el") } } }',
      { id },
    );
    const offered = data?.exchange?.availableActions.map(({ code }: { code: string }) => code) ?? [];
    const possible = ACTIONS.filter((action) => ALLOWED[`${state} ${action}`]?.[0] === who);
    expect({ who, offered: [...offered].sort() }).toEqual({ who, offered: [...possible].sort() });
  }
});

it('a refused action tells what may be done instead', async () => {
  await put('ACCEPTED');
  const { data } = await perform(t, pair.responding.handler, id, 'WITHDRAW');
  expect(data.performAction).toMatchObject({
    code: 'ACTION_NOT_AVAILABLE',
    refusal: 'WRONG_PART',
    available: ['REPLY', 'REFUSE'],
  });
});
