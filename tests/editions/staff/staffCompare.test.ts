import { afterAll, beforeAll, describe, expect, it } from '@jest/globals';

import type { DraftFile } from '../../../src/editions/draft/draftFile.ts';
import { commission } from '../../helpers/commission.ts';
import { NOTICES, notices, SINCE, SINCE_TEXT } from '../../helpers/notices.ts';
import { type Answer, type Speaker, startTestkit, type Testkit } from '../../helpers/testkit.ts';

const PUBLISH = `mutation ($files: [QuestionnaireFileInput!]!) { publishQuestionnaire(input: { files: $files }) { __typename } }`;
const CHANGE = 'class kind at language from to sentence';
const COMPARE = `query ($questionnaire: String!, $major: Int!, $from: String!, $to: ComparedWith!) {
  compareEditions(questionnaire: $questionnaire, major: $major, from: $from, to: $to) { __typename
    ... on EditionComparison { fromVersion toVersion changeClass requiredVersion changes { ${CHANGE} } }
    ... on InvalidQuestionnaireError { problems { code path } }
    ... on UserError { code message } } }`;
const CHANGELOG = `query ($id: String!, $major: Int!, $from: String, $to: String, $classes: [ChangeClass!], $first: Int, $after: String) {
  questionnaireChanges(id: $id, major: $major, from: $from, to: $to, first: $first, after: $after) {
    pageInfo { hasNextPage endCursor }
    edges { node { version publishedAt changeClass edition { version typeName }
      changes(classes: $classes) { ${CHANGE} } } } } }`;
const QUARANTINE = '{ quarantine { since problem { code severity path at message fix } } }';

const HINT = { 'request.who.hint': 'The person, not the firm.' };
// Three editions of one line, whose versions sort otherwise than their letters, and one of the next major.
const FIRST = notices();
const SECOND = notices({ version: '1.2.0', items: [SINCE], texts: SINCE_TEXT });
const THIRD = notices({ version: '1.10.0', items: [{ ...SINCE, required: true }], texts: { ...SINCE_TEXT, ...HINT } });
const NEXT = notices({
  major: 2,
  reply: [{ key: 'other', type: 'boolean' }],
  texts: { 'reply.other.label': 'Other?' },
});

let t: Testkit;
let author: Speaker;
let integrator: Speaker;
beforeAll(async () => {
  t = await startTestkit();
  author = await (await commission(t)).author();
  integrator = await t.user((await t.body('PT')).id, []);
  for (const files of [FIRST, SECOND, THIRD]) {
    const { data } = await t.run(author, PUBLISH, { files });
    expect(data.publishQuestionnaire.__typename).toBe('PublishQuestionnairePayload');
  }
});
afterAll(() => t?.stop());

describe('a comparison', () => {
  const compare = async (
    from: string,
    to: { version: string } | { files: DraftFile[] },
    line = {},
  ): Promise<Answer['data']> => {
    const variables = { questionnaire: 'notice', major: 1, from, to, ...line };
    return (await t.run(author, COMPARE, variables)).data.compareEditions;
  };

  it('of two versions names every change, its class, and the version that they need', async () => {
    const { changes, ...rest } = await compare('1.0.0', { version: '1.2.0' });
    expect(rest).toEqual({
      __typename: 'EditionComparison',
      fromVersion: '1.0.0',
      toVersion: '1.2.0',
      changeClass: 'ADDITIVE',
      requiredVersion: '1.1.0',
    });
    expect(changes).toEqual([
      {
        class: 'ADDITIVE',
        kind: 'ITEM_ADDED',
        at: 'request.since',
        language: null,
        from: null,
        to: null,
        sentence: expect.stringMatching(/^[A-Z].*\.$/),
      },
    ]);
  });

  it('goes both ways, and finds nothing between a version and itself', async () => {
    expect(await compare('1.2.0', { version: '1.0.0' })).toMatchObject({
      changeClass: 'BREAKING',
      requiredVersion: '2.0.0',
    });
    expect(await compare('1.2.0', { version: '1.2.0' })).toMatchObject({
      changeClass: null,
      changes: [],
      requiredVersion: '1.2.0',
    });
  });

  it('with a draft takes its edition of the same line, or else of the next major', async () => {
    expect(await compare('1.0.0', { files: THIRD })).toMatchObject({ toVersion: '1.10.0', changeClass: 'MEANING' });
    expect(await compare('1.10.0', { files: NEXT })).toMatchObject({ toVersion: '2.0.0', changeClass: 'BREAKING' });
  });

  it('tells old and new value as JSON', async () => {
    const { changes } = await compare('1.0.0', { files: notices({ version: '1.2.0', texts: { title: 'Warning' } }) });
    expect(changes).toEqual([
      expect.objectContaining({
        kind: 'TEXT_CHANGED',
        class: 'MEANING',
        at: 'notice.v1/title',
        from: '"Notice"',
        to: '"Warning"',
      }),
    ]);
  });

  it.each<[string, string, Parameters<typeof compare>[1], object]>([
    ['a version that was never published', '1.0.7', { version: '1.2.0' }, {}],
    ['another one that was never published', '1.0.0', { version: '9.0.0' }, {}],
    ['no version at all', '', { version: "' or 1=1" }, {}],
    ['a line that does not exist', '1.0.0', { version: '1.2.0' }, { questionnaire: 'nothing' }],
    ['a major that does not exist', '1.0.0', { version: '1.2.0' }, { major: 7 }],
    ['a draft without the line', '1.0.0', { files: notices({ id: 'other', typeName: 'Other' }) }, {}],
  ])('of %s is no comparison', async (_name, from, to, line) => {
    expect(await compare(from, to, line)).toMatchObject({ __typename: 'UnknownEditionError', code: 'UNKNOWN_EDITION' });
  });

  it('with a faulty draft tells its faults', async () => {
    const files = notices({ items: [SINCE] });
    expect(await compare('1.0.0', { files })).toMatchObject({
      __typename: 'InvalidQuestionnaireError',
      problems: [{ code: 'TEXT_MISSING', path: `${NOTICES}/texts/en.json` }],
    });
  });
});

describe('the changelog of a line', () => {
  const changelog = async (variables: object = {}): Promise<Answer['data'][]> => {
    const answer = await t.run(integrator, CHANGELOG, { id: 'notice', major: 1, ...variables });
    return answer.data.questionnaireChanges.edges.map(({ node }: { node: object }) => node);
  };
  const versionsOf = (entries: { version: string }[]) => entries.map(({ version }) => version);

  it('has an entry for each edition, newest first, with what it changed; for every signed-in user', async () => {
    const entries = await changelog();
    expect(entries.map(({ version, changeClass }) => [version, changeClass])).toEqual([
      ['1.10.0', 'MEANING'],
      ['1.2.0', 'ADDITIVE'],
      ['1.0.0', null],
    ]);
    expect(entries[0].edition).toEqual({ version: '1.10.0', typeName: 'NoticeV1' });
    expect(entries[0].changes.map(({ kind, at }: Answer['data']) => `${kind} ${at}`)).toEqual([
      'REQUIRED_ADDED request.since',
      'TEXT_CHANGED notice.v1/request.who.hint',
    ]);
    expect(entries[2].changes).toEqual([]);
    for (const { publishedAt } of entries) expect(Date.parse(publishedAt)).not.toBeNaN();
  });

  it.each<[object, string[]]>([
    [{ from: '1.0.0' }, ['1.10.0', '1.2.0']],
    [{ from: '1.2.0' }, ['1.10.0']],
    [{ to: '1.2.0' }, ['1.2.0', '1.0.0']],
    [{ from: '1.0.0', to: '1.2.0' }, ['1.2.0']],
    [{ from: '1.10.0' }, []],
    [{ from: '1.2.0', to: '1.9.9' }, []],
    [{ id: 'nothing' }, []],
    [{ major: 2 }, []],
    [{ first: 1 }, ['1.10.0']],
  ])('for %j has %j', async (variables, expected) => {
    expect(versionsOf(await changelog(variables))).toEqual(expected);
  });

  it('compares with the edition before, also when that is not in the range', async () => {
    const [entry] = await changelog({ from: '1.2.0' });
    expect(entry.changes).toHaveLength(2);
  });

  it('shows the wanted classes only, and says the class of all', async () => {
    const [entry] = await changelog({ from: '1.2.0', classes: ['TIGHTENING', 'BREAKING'] });
    expect(entry.changes.map(({ kind }: Answer['data']) => kind)).toEqual(['REQUIRED_ADDED']);
    expect(entry.changeClass).toBe('MEANING');
  });

  it('is read page by page', async () => {
    const first = await t.run(integrator, CHANGELOG, { id: 'notice', major: 1, first: 2 });
    const { pageInfo } = first.data.questionnaireChanges;
    expect(pageInfo.hasNextPage).toBe(true);
    expect(versionsOf(await changelog({ first: 2, after: pageInfo.endCursor }))).toEqual(['1.0.0']);
  });
});

describe('the quarantine', () => {
  it('says what was left out, since when, and where, without the place of the installation', async () => {
    const at = `${process.cwd()}/questionnaires/notices/notice.v1.json#/id`;
    t.services.quarantine.replace('files', [
      { code: 'FILE_NAME', at, message: 'It is not named so.', fix: 'Rename it.' },
      { code: 'FILE_NOT_JSON', at: '/elsewhere/x.json:3:7', message: 'Expected a value.', fix: 'Correct it.' },
    ]);
    const { data } = await t.run(author, QUARANTINE);
    t.services.quarantine.replace('files', []);
    const common = { code: 'FILE_NAME', severity: 'BLOCKING', message: 'It is not named so.', fix: 'Rename it.' };
    expect(data.quarantine).toEqual([
      {
        since: '2026-03-02T08:00:00.000Z',
        problem: { ...common, path: 'questionnaires/notices/notice.v1.json', at: '#/id' },
      },
      expect.objectContaining({ problem: expect.objectContaining({ path: '/elsewhere/x.json', at: '3:7' }) }),
    ]);
    expect((await t.run(author, QUARANTINE)).data.quarantine).toEqual([]);
  });
});
