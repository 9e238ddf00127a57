import { afterAll, beforeAll, describe, expect, it } from '@jest/globals';

import type { DraftFile } from '../../../src/editions/draft/draftFile.ts';
import { commission } from '../../helpers/commission.ts';
import { drainJobs } from '../../helpers/drainJobs.ts';
import { pairOf, played } from '../../helpers/exchangeStory.ts';
import { notices } from '../../helpers/notices.ts';
import { AREA, type Speaker, startTestkit, type Testkit } from '../../helpers/testkit.ts';

const FILES = '[{ path: "x/legal-area.json", content: "{}" }]';
const FIELDS = {
  checkQuestionnaire: `{ checkQuestionnaire(files: ${FILES}) { isPublishable } }`,
  compareEditions:
    '{ compareEditions(questionnaire: "x", major: 1, from: "1.0.0", to: { version: "1.1.0" }) { __typename } }',
  quarantine: '{ quarantine { since } }',
  replayQuestionnaire: `{ replayQuestionnaire(files: ${FILES}) { __typename } }`,
  publishQuestionnaire: `mutation { publishQuestionnaire(input: { files: ${FILES} }) { __typename } }`,
};
const CHANGELOG = '{ questionnaireChanges(id: "recognition", major: 1) { edges { node { version } } } }';

let t: Testkit;
let author: Speaker;
let pair: Awaited<ReturnType<typeof pairOf>>;
beforeAll(async () => {
  t = await startTestkit();
  author = await (await commission(t)).author();
  pair = await pairOf(t);
});
afterAll(() => t?.stop());

const codeOf = async (who: Speaker | null, query: string, variables = {}) =>
  (await t.run(who, query, variables)).errors?.[0]?.extensions.code;

describe.each(Object.entries(FIELDS))('%s', (_name, query) => {
  it('is for those who write questionnaires', async () => {
    expect(await codeOf(author, query)).toBeUndefined();
  });

  it.each<[string, () => Promise<Speaker | null>, string]>([
    ['a handler', async () => pair.requesting.handler, 'FORBIDDEN'],
    ['a viewer', () => t.user(pair.requesting.id, [{ legalArea: AREA, role: 'VIEWER' }]), 'FORBIDDEN'],
    [
      'a handler of every area',
      () => t.user(pair.requesting.id, [{ legalArea: '*', role: 'REQUEST_HANDLER' }]),
      'FORBIDDEN',
    ],
    ['somebody without a role', () => t.user(pair.requesting.id, []), 'FORBIDDEN'],
    ['staff of the Commission without the role', () => t.user(author.authorityId, []), 'FORBIDDEN'],
    ['nobody', async () => null, 'UNAUTHENTICATED'],
  ])('is not for %s', async (_who, speaker, code) => {
    expect(await codeOf(await speaker(), query)).toBe(code);
  });
});

describe('the changelog', () => {
  it('is for everybody who is signed in, and for nobody else', async () => {
    expect(await codeOf(await t.user(pair.requesting.id, []), CHANGELOG)).toBeUndefined();
    expect(await codeOf(author, CHANGELOG)).toBeUndefined();
    expect(await codeOf(null, CHANGELOG)).toBe('UNAUTHENTICATED');
  });
});

describe('somebody who writes questionnaires', () => {
  const LIST = '{ exchanges { totalCount edges { node { id } } } }';
  const ONE = 'query ($id: ID!) { exchange(id: $id) { id } }';
  const NODE = 'query ($id: ID!) { node(id: $id) { id } }';

  it('is asked for the role of exchanges first', async () => {
    const { id } = await played(t, pair, 'SENT');
    expect(await codeOf(author, LIST)).toBe('FORBIDDEN');
    expect(await codeOf(author, ONE, { id })).toBe('FORBIDDEN');
  });

  it('sees no exchange, not even at an authority that is a party', async () => {
    const { id } = await played(t, pair, 'SENT');
    for (const authorityId of [author.authorityId, pair.requesting.id, pair.responding.id]) {
      for (const legalArea of ['*', AREA]) {
        // A role of exchanges elsewhere lets the question through; the database decides.
        const speaker = await t.user(authorityId, [
          { legalArea, role: 'QUESTIONNAIRE_AUTHOR' },
          { legalArea: 'services', role: 'REQUEST_HANDLER' },
        ]);
        expect((await t.run(speaker, LIST)).data.exchanges).toEqual({ totalCount: 0, edges: [] });
        expect(await codeOf(speaker, ONE, { id })).toBe('NOT_FOUND');
        expect((await t.run(speaker, NODE, { id })).data.node).toBeNull();
      }
    }
  });

  it('is told nothing of exchanges', async () => {
    const speaker = await t.user(pair.responding.id, [{ legalArea: AREA, role: 'QUESTIONNAIRE_AUTHOR' }]);
    await played(t, pair, 'SENT');
    await drainJobs(t);
    expect(await t.db.prisma.notification.count({ where: { userId: speaker.userId } })).toBe(0);
    expect(await t.db.prisma.notification.count({ where: { userId: pair.responding.handler.userId } })).toBeGreaterThan(
      0,
    );
  });

  it('starts none, changes none and uploads nothing', async () => {
    const CREATE = `mutation ($to: ID!) { createExchange(input: { recipient: $to,
      answers: { generic: { questionnaire: "recognition", major: 1, operations: [] } } }) { __typename } }`;
    const before = await t.db.prisma.exchange.count();
    expect(await codeOf(author, CREATE, { to: pair.responding.globalId })).toBe('FORBIDDEN');
    expect(await t.db.prisma.exchange.count()).toBe(before);
  });

  it('has a role for every legal area, which the viewer tells as none', async () => {
    const VIEWER =
      '{ viewer { authority { officialName level country { code name } } roles { role legalArea { id } } } }';
    const { data } = await t.run(author, VIEWER);
    expect(data.viewer).toEqual({
      authority: {
        officialName: 'European Commission',
        level: 'UNION',
        country: { code: 'EU', name: 'European Union' },
      },
      roles: [{ role: 'QUESTIONNAIRE_AUTHOR', legalArea: null }],
    });
  });
});

describe('the Commission', () => {
  const CREATE = `mutation ($to: ID!) { createExchange(input: { recipient: $to,
    answers: { generic: { questionnaire: "recognition", major: 1, operations: [] } } }) { __typename
      ... on InvalidRecipientError { problem } } }`;

  it('cannot be asked, even when somebody registers a competence for it', async () => {
    const to = Buffer.from(`Authority:${author.authorityId}`).toString('base64');
    for (const legalArea of ['services', AREA]) {
      await t.db.prisma.competence.create({ data: { authorityId: author.authorityId, legalArea, keywords: [] } });
      const { data } = await t.run(pair.requesting.handler, CREATE, { to });
      expect(data.createExchange).toEqual({ __typename: 'InvalidRecipientError', problem: 'NOT_COMPETENT' });
    }
    const OFFERED = `{ authorities(filter: { legalArea: "${AREA}" }, first: 100) { edges { node { country { code } } } } }`;
    const { data } = await t.run(pair.requesting.handler, OFFERED);
    expect(JSON.stringify(data)).toContain('"PT"');
    expect(JSON.stringify(data)).not.toContain('"EU"');
  });
});

describe('a large body', () => {
  const CHECK =
    'query ($files: [QuestionnaireFileInput!]!) { checkQuestionnaire(files: $files) { problems { code } } }';
  const large = (bytes: number): DraftFile[] => [
    ...notices(),
    { path: 'notices/texts/sv.json', content: ' '.repeat(bytes) },
  ];

  it('is taken from those who write questionnaires', async () => {
    const { status, data } = await t.run(author, CHECK, { files: large(1_000_000) });
    expect(status).toBe(200);
    expect(data.checkQuestionnaire.problems).toEqual([{ code: 'FILE_NOT_JSON' }]);
  });

  it('is taken from nobody else', async () => {
    for (const who of [pair.requesting.handler, null]) {
      const { status, errors } = await t.run(who, CHECK, { files: large(200_000) });
      expect([status, errors?.[0]?.extensions.code]).toEqual([413, 'PAYLOAD_TOO_LARGE']);
    }
  });

  it('has an end', async () => {
    const { status, errors } = await t.run(author, CHECK, { files: large(6_000_000) });
    expect([status, errors?.[0]?.extensions.code]).toEqual([413, 'PAYLOAD_TOO_LARGE']);
  });

  it('whose length is not told is an ordinary one', async () => {
    const send = async (bytes: number) => {
      const body = JSON.stringify({ query: CHECK, variables: { files: large(bytes) } });
      const response = await fetch(`${t.url}/graphql`, {
        method: 'POST',
        headers: { 'content-type': 'application/json', authorization: `Bearer ${author.token}` },
        body: new Blob([body]).stream(),
        duplex: 'half',
      } as RequestInit);
      return response.status;
    };
    expect(await send(1000)).toBe(200);
    expect(await send(1_000_000)).toBe(413);
  });

  it('is not a large document', async () => {
    const { errors } = await t.run(author, `${CHECK} #${' '.repeat(250_000)}`, { files: notices() });
    expect(errors?.[0]?.extensions.code).toBe('GRAPHQL_PARSE_FAILED');
  });
});
