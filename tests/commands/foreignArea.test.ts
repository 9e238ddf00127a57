import { cpSync, mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';

import { afterAll, beforeAll, expect, it } from '@jest/globals';

import { projectRoot } from '../../src/root.ts';
import { createDatabase } from '../helpers/database.ts';
import { imi, type Running } from '../helpers/imi.ts';

interface Edge {
  node: { id: string; officialName: string };
}

const workplace = mkdtempSync(join(tmpdir(), 'imi-area-'));
let database: Awaited<ReturnType<typeof createDatabase>>;
let running: Running | undefined;
beforeAll(async () => {
  database = await createDatabase(process.env['IMI_TEST_TEMPLATE']);
  const areas = join(projectRoot, 'tests', 'fixtures', 'questionnaires', 'areas');
  cpSync(areas, join(workplace, 'laws'), { recursive: true });
});
afterAll(async () => {
  running?.process.kill('SIGKILL');
  await running?.ended;
  await database?.drop();
  rmSync(workplace, { recursive: true, force: true });
});

it('serves a legal area that was dropped into a folder, from the types to the end of an exchange', async () => {
  const env = {
    DATABASE_URL: database.url,
    IMI_DATA_DIR: join(workplace, 'data'),
    IMI_QUESTIONNAIRES: join(workplace, 'laws'),
    PORT: '0',
  };
  running = imi(['start'], env);
  const url = /API\s+(\S+)\/graphql/.exec(await running.says('Stop with Ctrl+C.'))?.[1];
  const as = async (email: string) => {
    const token = (await imi(['token', email], { PUBLIC_URL: url }).ended).stdout.trim();
    return async (query: string, variables: object = {}) => {
      const headers = { authorization: `Bearer ${token}`, 'content-type': 'application/json' };
      const answer = await fetch(`${url}/graphql`, {
        method: 'POST',
        headers,
        body: JSON.stringify({ query, variables }),
      });
      const { data, errors } = (await answer.json()) as { data: unknown; errors?: unknown };
      expect(errors).toBeUndefined();
      // biome-ignore lint/suspicious/noExplicitAny: read freely
      return data as any;
    };
  };
  const [anna, maria] = [await as('anna.kowalska@example.org'), await as('maria.ferreira@example.org')];

  const { __type: type } = await anna('{ __type(name: "PostingV1Request") { fields { name } } }');
  expect(type.fields.map(({ name }: { name: string }) => name)).toContain('employer');
  const { questionnaire } = await anna('{ questionnaire(id: "posting", major: 1) { forms { key items { path } } } }');
  expect(questionnaire.forms[0].items.map(({ path }: { path: string }) => path)).toContain('request.posting');

  const { authorities } = await anna(
    '{ authorities(filter: { legalArea: "posting", country: "PT" }, first: 10) { edges { node { id officialName } } } }',
  );
  const recipient = authorities.edges.find(({ node }: Edge) => node.officialName === 'Ordem dos Médicos');
  const request = {
    sector: 'CARE',
    employer: { selfEmployed: { name: 'A. Silva' } },
    sites: [{ add: { name: 'Home', place: { town: 'Porto' } } }],
    workers: 1,
    posting: { from: '2026-01-01' },
    pledge: true,
  };
  const { createExchange: created } = await anna(
    `mutation ($input: CreateExchangeInput!) { createExchange(input: $input) { __typename ... on CreateExchangePayload {
       exchange { id revision answers { ... on PostingV1 { request { employer { __typename ... on PostingV1RequestEmployerSelfEmployed { name } } } } } } } } }`,
    { input: { recipient: recipient.node.id, answers: { postingV1: { asked: ['posted'], request } } } },
  );
  expect(created.exchange.answers.request.employer).toMatchObject({ name: 'A. Silva' });
  const { id } = created.exchange;
  let { revision } = created.exchange;

  const moved = `exchange { revision state { code } }`;
  const step = async (who: typeof anna, name: string, input: object): Promise<string> => {
    const type = name === 'saveAnswers' ? 'SaveAnswers' : 'PerformAction';
    const query = `mutation ($input: ${type}Input!) { ${name}(input: $input) { __typename ... on ${type}Payload { ${moved} } } }`;
    const { [name]: result } = await who(query, { input: { exchange: id, ...input } });
    ({ revision } = result.exchange ?? { revision });
    return result.exchange?.state.code ?? result.__typename;
  };
  const act = (who: typeof anna, action: string, input = {}) =>
    step(who, 'performAction', { action, revision, ...input });
  const dueOn = new Date(Date.now() + 20 * 86_400_000).toISOString().slice(0, 10);
  expect(await act(anna, 'SEND', { dueOn })).toBe('SENT');
  expect(await act(maria, 'ACCEPT')).toBe('ACCEPTED');
  const reply = { posted: { answer: 'NO' } };
  expect(await step(maria, 'saveAnswers', { baseRevision: revision, patch: { postingV1: { reply } } })).toBe(
    'ACCEPTED',
  );
  expect(await act(maria, 'REPLY')).toBe('REPLIED');
  expect(await act(anna, 'CLOSE', { timeliness: 'POSITIVE', efforts: 'POSITIVE' })).toBe('CLOSED');

  running.process.kill('SIGTERM');
  expect((await running.ended).code).toBe(0);
}, 60_000);
