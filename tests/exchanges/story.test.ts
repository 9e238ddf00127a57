import { afterAll, beforeAll, expect, it } from '@jest/globals';

import { startTestkit, type Testkit } from '../helpers/testkit.ts';

let t: Testkit;
beforeAll(async () => {
  t = await startTestkit();
});
afterAll(() => t?.stop());

it('plays', async () => {
  const pl = await t.body('PL');
  const pt = await t.body('PT');
  const r = await t.run(
    pl.handler,
    `mutation ($i: CreateExchangeInput!) { createExchange(input: $i) { __typename ... on UserError { code message } ... on InvalidAnswersError { issues { code path } } ... on CreateExchangePayload { exchange { id number revision state { code label(language: "pl") } answers { ... on RecognitionV1 { asked request { profession holder { familyName } } } } form(key: "request") { issues { code path message } items { path label { text } state } } } } } }`,
    {
      i: {
        recipient: pt.globalId,
        answers: {
          recognitionV1: {
            asked: ['documentIssuedOn'],
            request: { profession: 'DOCTOR', holder: { familyName: 'Nowak' } },
          },
        },
      },
    },
  );
  console.log(JSON.stringify(r, null, 1).slice(0, 3000));
  expect(r.errors).toBeUndefined();
});
