import { afterAll, beforeAll, expect, it } from '@jest/globals';

import { draft, pairOf } from '../helpers/exchangeStory.ts';
import { publishNewer } from '../helpers/publishNewer.ts';
import { startTestkit, type Testkit } from '../helpers/testkit.ts';

let t: Testkit;
beforeAll(async () => {
  t = await startTestkit();
});
afterAll(() => t?.stop());

it('tells "not answered" from "not asked at that time"', async () => {
  const pair = await pairOf(t);
  const older = await draft(t, pair);
  await publishNewer(t, 'recognition.v1', (source) => {
    source.questionnaire.forms['request']!.items.push({ key: 'hurry', type: 'boolean' });
  });
  const newer = await draft(t, pair);
  const query = 'query ($id: ID!) { exchange(id: $id) { itemStates(paths: ["request.hurry"]) { state } } }';
  const stateOf = async (id: string) => (await t.run(pair.requesting.handler, query, { id })).data.exchange.itemStates;
  expect(await stateOf(older)).toEqual([{ state: 'NOT_IN_EDITION' }]);
  expect(await stateOf(newer)).toEqual([{ state: 'UNANSWERED' }]);
});
