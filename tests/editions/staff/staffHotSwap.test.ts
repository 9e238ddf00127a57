import { afterAll, beforeAll, expect, it } from '@jest/globals';

import type { DraftFile } from '../../../src/editions/draft/draftFile.ts';
import { NOTICES, notices } from '../../helpers/notices.ts';
import { type Peer, startTwoServers, type TwoServers, until } from '../publishing/twoServers.ts';

const PUBLISH = `mutation ($files: [QuestionnaireFileInput!]!) { publishQuestionnaire(input: { files: $files }) { __typename
  ... on PublishQuestionnairePayload { published { version } }
  ... on InvalidQuestionnaireError { problems { code } } } }`;

let t: TwoServers;
beforeAll(async () => {
  t = await startTwoServers();
  const { prisma } = t.a.services.db;
  const { id: userId } = await prisma.user.findFirstOrThrow();
  await prisma.roleGrant.create({ data: { userId, legalArea: NOTICES, role: 'QUESTIONNAIRE_AUTHOR' } });
});
afterAll(() => t?.stop());

const publish = async (files: readonly DraftFile[]) => (await t.a.ask(PUBLISH, { files })).data.publishQuestionnaire;
const serves = (peer: Peer, name: string) => async () =>
  (await peer.ask(`{ __type(name: "${name}") { name } }`)).data.__type !== null;

it('a questionnaire published over the API is served by every server, without a restart', async () => {
  for (const peer of [t.a, t.b]) expect(await serves(peer, 'NoticeV1')()).toBe(false);
  expect(await publish(notices())).toMatchObject({ published: [{ version: '1.0.0' }] });
  for (const peer of [t.a, t.b]) await until(serves(peer, 'NoticeV1'));
  const { data } = await t.b.ask('{ questionnaire(id: "notice") { legalArea { id } forms(language: "en") { key } } }');
  expect(data.questionnaire).toEqual({ legalArea: { id: NOTICES }, forms: [{ key: 'request' }, { key: 'reply' }] });
});

it('what was refused is served by none', async () => {
  const refused = await publish(notices({ id: 'fresh', typeName: 'Recognition' }));
  expect(refused).toEqual({ __typename: 'InvalidQuestionnaireError', problems: [{ code: 'NAME_TAKEN' }] });
  expect(t.a.services.editions.liveOf('fresh.v1')).toBeUndefined();
  expect((await t.a.services.editions.next()).isNews).toBe(false);
});

it('a draft may be larger than other requests', async () => {
  const large = { path: `${NOTICES}/texts/sv.json`, content: ' '.repeat(400_000) };
  expect(await publish([...notices(), large])).toEqual({
    __typename: 'InvalidQuestionnaireError',
    problems: [{ code: 'FILE_NOT_JSON' }],
  });
});
