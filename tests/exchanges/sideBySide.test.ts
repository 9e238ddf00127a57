import { afterAll, beforeAll, describe, expect, it } from '@jest/globals';

import type { EditionSource } from '../../src/forms/definition/types.ts';
import { create, draft, type Pair, pairOf, save, succeeded } from '../helpers/exchangeStory.ts';
import { firstSource, itemAt, publishNewer } from '../helpers/publishNewer.ts';
import { startTestkit, type Testkit } from '../helpers/testkit.ts';

let t: Testkit;
let pair: Pair;
let older: string;

// An exchange that began before its line had a newer edition, and before there was a second major.
beforeAll(async () => {
  t = await startTestkit();
  pair = await pairOf(t);
  const request = { profession: 'DOCTOR', qualification: { title: 'Diploma of Medicine' } };
  older = await draft(t, pair, { asked: ['documentAuthentic'], request });
  await publishNewer(t, 'recognition.v1', (source) => {
    const group = itemAt(source, 'request.qualification');
    itemAt(source, 'request.qualification.title')['retired'] = {
      in: '1.1.0',
      replacedBy: 'request.qualification.name',
    };
    group.items?.push({ key: 'name', type: 'text', maxLength: 300 });
    itemAt(source, 'request').items?.push(
      { key: 'hurry', type: 'boolean' },
      { key: 'stays', type: 'repeat', items: [{ key: 'town', type: 'text', maxLength: 50 }] },
    );
  });
  await publishSecondMajor();
  t.serveLive();
});
afterAll(() => t?.stop());

async function publishSecondMajor(): Promise<void> {
  const text = JSON.stringify(await firstSource(t, 'recognition.v1')).replaceAll('recognition.v1/', 'recognition.v2/');
  const source = JSON.parse(text) as EditionSource;
  const line = { questionnaireId: 'recognition', major: 2, version: '2.0.0' };
  const items = [{ key: 'plea', type: 'text', maxLength: 100 }];
  const forms = { ...source.questionnaire.forms, request: { items } };
  const questionnaire = { ...source.questionnaire, major: 2, version: '2.0.0', forms, rules: [], tests: [] };
  const whole = JSON.parse(
    JSON.stringify({ ...source, questionnaire }).replaceAll(/"relevantWhen":\{"asked[^}]*\},?/g, ''),
  );
  await t.db.prisma.edition.create({ data: { ...line, legalArea: source.legalArea.id, hash: '2.0.0', source: whole } });
  (await t.services.editions.next()).install();
}

async function read(id: string, selection: string) {
  const query = `query ($id: ID!) { exchange(id: $id) { ${selection} } }`;
  const { data, errors } = await t.run(pair.requesting.handler, query, { id });
  expect(errors).toBeUndefined();
  return data.exchange;
}

describe('an exchange of an older edition, through the types of the newest', () => {
  it('is read under the new name and the one that ended; what it does not have is null, lists are empty', async () => {
    const answers = await read(
      older,
      'answers { edition { version } ... on RecognitionV1 { asked request { hurry stays { town } qualification { title name } } } }',
    );
    expect(answers.answers).toEqual({
      edition: { version: expect.stringMatching(/^1\.0\./) },
      asked: ['documentAuthentic'],
      request: { hurry: null, stays: [], qualification: { title: 'Diploma of Medicine', name: 'Diploma of Medicine' } },
    });
  });

  it('tells what it does not have from what is not answered', async () => {
    const qualification = ['request.qualification.title', 'request.qualification.name'];
    const paths = ['request.hurry', 'request.stays', ...qualification, 'request.comment'];
    const { itemStates } = await read(older, `itemStates(paths: ${JSON.stringify(paths)}) { path state }`);
    expect(itemStates).toEqual([
      { path: 'request.hurry', state: 'NOT_IN_EDITION' },
      { path: 'request.stays', state: 'NOT_IN_EDITION' },
      { path: 'request.qualification.title', state: 'ANSWERED' },
      { path: 'request.qualification.name', state: 'ANSWERED' },
      { path: 'request.comment', state: 'UNANSWERED' },
    ]);
  });

  it('is written under the new name, and refuses what its edition does not have', async () => {
    const write = (request: object) => save(t, pair.requesting.handler, older, { recognitionV1: { request } });
    succeeded(await write({ qualification: { name: 'Licence to practise' } }));
    const { answers, form } = await read(
      older,
      'answers { ... on RecognitionV1 { request { qualification { title } } } } form(key: "request") { item(path: "request.qualification.title") { display } }',
    );
    expect(answers.request.qualification.title).toBe('Licence to practise');
    expect(form.item.display).toBe('Licence to practise');
    const refused = await write({ hurry: true });
    expect(refused.data.saveAnswers).toMatchObject({ issues: [{ code: 'UNKNOWN_ITEM', path: 'request.hurry' }] });
  });

  it('is told of under both names in an exchange of the newest edition too', async () => {
    const paths = '["request.qualification.title", "request.qualification.name"]';
    const asking = await draft(t, pair, {
      asked: ['documentAuthentic'],
      request: { qualification: { name: 'Master of Medicine' } },
    });
    const shown = await read(
      asking,
      `answers { ... on RecognitionV1 { request { qualification { title name } } } } itemStates(paths: ${paths}) { state }`,
    );
    expect(shown.answers.request.qualification).toEqual({ title: 'Master of Medicine', name: 'Master of Medicine' });
    expect(shown.itemStates).toEqual([{ state: 'ANSWERED' }, { state: 'ANSWERED' }]);
  });

  it('names the old one as deprecated, with what to use instead', async () => {
    const query =
      '{ __type(name: "RecognitionV1RequestQualification") { fields(includeDeprecated: true) { name deprecationReason } } }';
    const { data } = await t.run(pair.requesting.handler, query);
    expect(data.__type.fields).toContainEqual({
      name: 'title',
      deprecationReason: 'Ended with 1.1.0; use request.qualification.name.',
    });
    expect(data.__type.fields).toContainEqual({ name: 'name', deprecationReason: null });
  });
});

describe('two majors side by side', () => {
  const BOTH = `answers { __typename edition { major } ... on RecognitionV1 { first: request { comment } }
    ... on RecognitionV2 { second: request { plea } } }`;

  it('each exchange is of its own type, in one query', async () => {
    const patch = { recognitionV2: { request: { plea: 'Please be quick' } } };
    const made = succeeded(await create(t, pair.requesting.handler, pair.responding.globalId, patch));
    const newer = made.createExchange.exchange.id;
    expect((await read(older, BOTH)).answers).toMatchObject({ __typename: 'RecognitionV1', first: { comment: null } });
    expect((await read(newer, BOTH)).answers).toEqual({
      __typename: 'RecognitionV2',
      edition: { major: 2 },
      second: { plea: 'Please be quick' },
    });
    const wrong = await save(t, pair.requesting.handler, newer, { recognitionV1: { request: { comment: 'x' } } });
    expect(wrong.data.saveAnswers).toMatchObject({ __typename: 'UnknownQuestionnaireError' });
  });

  it('the older one goes on taking new exchanges, and the newest major is the one that is told without asking', async () => {
    succeeded(await create(t, pair.requesting.handler, pair.responding.globalId, { recognitionV1: { request: {} } }));
    const query =
      '{ newest: questionnaire(id: "recognition") { edition { version } } first: questionnaire(id: "recognition", major: 1) { edition { version } } }';
    const { data } = await t.run(pair.requesting.handler, query);
    expect(data).toEqual({ newest: { edition: { version: '2.0.0' } }, first: { edition: { version: '1.1.0' } } });
  });

  it('a client of one has nothing of the other', async () => {
    const query =
      '{ one: questionnaire(id: "recognition", major: 1) { edition { sdl } } two: questionnaire(id: "recognition", major: 2) { edition { sdl } } }';
    const { data } = await t.run(pair.requesting.handler, query);
    expect(data.one.edition.sdl).not.toMatch(/(type|input|enum) RecognitionV2/);
    expect(data.two.edition.sdl).not.toMatch(/(type|input|enum) RecognitionV1/);
    expect(data.two.edition.sdl).toContain('recognitionV2: RecognitionV2Patch');
  });
});
