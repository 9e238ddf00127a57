import { afterAll, beforeAll, describe, expect, it } from '@jest/globals';

import type { DraftFile } from '../../../src/editions/draft/draftFile.ts';
import { schemaOf } from '../../../src/schema.ts';
import { commission } from '../../helpers/commission.ts';
import { file, NOTICES, notices, SINCE, SINCE_TEXT } from '../../helpers/notices.ts';
import { type Answer, AREA, type Speaker, startTestkit, type Testkit } from '../../helpers/testkit.ts';

const PROBLEMS = 'problems { code severity path at message fix }';
const CHECK = `query ($files: [QuestionnaireFileInput!]!) { checkQuestionnaire(files: $files) { isPublishable ${PROBLEMS}
  editions { questionnaire major version legalArea sdl outcome live { version } changeClass requiredVersion
    changes { class kind at language sentence } } } }`;
const PUBLISH = `mutation ($files: [QuestionnaireFileInput!]!) { publishQuestionnaire(input: { files: $files }) { __typename
  ... on PublishQuestionnairePayload { published { questionnaire major version typeName } present { version } }
  ... on InvalidQuestionnaireError { ${PROBLEMS} }
  ... on UserError { code message(language: "de") } } }`;

let t: Testkit;
let author: Speaker;
beforeAll(async () => {
  t = await startTestkit();
  author = await (await commission(t)).author();
});
afterAll(() => t?.stop());

const check = async (files: readonly DraftFile[]) =>
  (await t.run(author, CHECK, { files })).data.checkQuestionnaire as Answer['data'];
async function publish(files: readonly DraftFile[], who = author): Promise<Answer['data']> {
  const { data } = await t.run(who, PUBLISH, { files });
  (await t.services.editions.next()).install();
  return data?.publishQuestionnaire;
}
const stored = () => t.db.prisma.edition.count();
const audited = () => t.db.prisma.auditEntry.findMany({ where: { operation: 'PUBLISH' }, orderBy: { at: 'asc' } });
const codesOf = ({ problems }: Answer['data']) => problems.map(({ code }: { code: string }) => code);

describe('a check', () => {
  it('tells what a good draft would publish, and stores nothing', async () => {
    const before = await stored();
    const { isPublishable, problems, editions } = await check(
      notices({ id: 'draft', typeName: 'Draft', prefix: 'DR' }),
    );
    expect({ isPublishable, problems }).toEqual({ isPublishable: true, problems: [] });
    expect(editions).toEqual([
      {
        questionnaire: 'draft',
        major: 1,
        version: '1.0.0',
        legalArea: NOTICES,
        sdl: expect.stringContaining(' type DraftV1 implements AnswerSet {'),
        outcome: 'WOULD_BE_PUBLISHED',
        live: null,
        changeClass: null,
        requiredVersion: null,
        changes: [],
      },
    ]);
    expect(await stored()).toBe(before);
    expect(await t.db.prisma.publishedName.count({ where: { scope: 'draft.v1' } })).toBe(0);
    expect(t.services.editions.liveOf('draft.v1')).toBeUndefined();
  });

  it('tells every fault at once: code, severity, file, place, sentence, remedy', async () => {
    const files = [
      ...notices({ items: [SINCE, { key: 'kind', type: 'choice', options: 'noSuchList' }] }),
      { path: 'elsewhere/thing.v1.json', content: '{' },
      { path: 'rule-vectors.json', content: '{}' },
    ];
    const { isPublishable, problems, editions } = await check(files);
    expect(isPublishable).toBe(false);
    expect(editions).toEqual([]);
    const short = problems.map(
      (one: Record<string, string>) => `${one['severity']} ${one['code']} ${one['path']} ${one['at']}`,
    );
    expect(short).toEqual(
      expect.arrayContaining([
        `BLOCKING LIST_UNKNOWN ${NOTICES}/notice.v1.json #/forms/request/items/2/options`,
        `BLOCKING TEXT_MISSING ${NOTICES}/texts/en.json #/texts/notice.v1~1request.since.label`,
        'BLOCKING AREA_MISSING elsewhere ',
        'ADVISORY FILE_UNUSED rule-vectors.json ',
      ]),
    );
    for (const { message, fix } of problems) expect(message.length > 5 && fix.length > 5).toBe(true);
  });

  it('knows the names that the schema and other questionnaires have', async () => {
    const list = { id: 'level', typeName: 'AuthorityLevel', options: [{ code: 'A' }, { code: 'B' }] };
    const texts = { 'level.label': 'Level', 'level.A.label': 'A', 'level.B.label': 'B' };
    const reply = [{ key: 'level', type: 'choice', options: 'level' }];
    const files = [
      ...notices({ reply, texts: { 'reply.level.label': 'Which level?' } }),
      file('code-lists/level.json', list),
      file('code-lists/texts/en.json', { language: 'en', state: 'final', texts }),
    ];
    expect(codesOf(await check(files))).toContain('TYPE_NAME_TAKEN');
    expect(codesOf(await check(notices({ typeName: 'Recognition' })))).toEqual(['NAME_TAKEN']);
    expect(codesOf(await check(notices({ prefix: 'PQ' })))).toEqual(['PREFIX_TAKEN']);
  });
});

describe('a publication', () => {
  it('stores the editions of a draft, which are live from then on, and says who published them', async () => {
    const { __typename, published, present } = await publish(notices());
    expect(__typename).toBe('PublishQuestionnairePayload');
    expect(published).toEqual([{ questionnaire: 'notice', major: 1, version: '1.0.0', typeName: 'NoticeV1' }]);
    expect(present).toEqual([]);
    expect(t.services.editions.liveOf('notice.v1')?.version).toBe('1.0.0');
    expect(schemaOf(t.services.editions.live(), t.services.workflows).getType('NoticeV1')).toBeDefined();
    expect(await audited()).toEqual([
      expect.objectContaining({
        userId: author.userId,
        authorityId: author.authorityId,
        at: new Date('2026-03-02T08:00:00Z'),
        exchangeId: null,
        items: ['notice.v1 1.0.0'],
      }),
    ]);
  });

  it('of the same draft again changes nothing', async () => {
    const before = { editions: await stored(), audit: (await audited()).length };
    const { published, present } = await publish(notices());
    expect({ published, present }).toEqual({ published: [], present: [{ version: '1.0.0' }] });
    expect({ editions: await stored(), audit: (await audited()).length }).toEqual(before);
    const { editions } = await check(notices());
    expect(editions[0]).toMatchObject({ outcome: 'PRESENT', changes: [], changeClass: null });
  });

  it('of a change needs the version that the change needs, which the check has told', async () => {
    const wishes = { items: [SINCE], texts: SINCE_TEXT };
    const low = notices({ ...wishes, version: '1.0.1' });
    const { editions, isPublishable } = await check(low);
    expect(isPublishable).toBe(false);
    expect(editions[0]).toMatchObject({
      outcome: 'REFUSED',
      live: { version: '1.0.0' },
      changeClass: 'ADDITIVE',
      requiredVersion: '1.1.0',
      changes: [
        { class: 'ADDITIVE', kind: 'ITEM_ADDED', at: 'request.since', language: null, sentence: expect.any(String) },
      ],
    });
    const before = await stored();
    const refused = await publish(low);
    expect(refused).toMatchObject({ __typename: 'InvalidQuestionnaireError', code: 'INVALID_QUESTIONNAIRE' });
    expect(refused.message).toContain('Fragenkataloge');
    expect(refused.problems).toEqual([
      expect.objectContaining({
        code: 'VERSION_TOO_LOW',
        severity: 'BLOCKING',
        path: `${NOTICES}/notice.v1.json`,
        at: '#/version',
      }),
    ]);
    expect(await stored()).toBe(before);
    expect((await publish(notices({ ...wishes, version: '1.1.0' }))).published).toHaveLength(1);
    expect(t.services.editions.liveOf('notice.v1')?.version).toBe('1.1.0');
  });

  it.each<[string, DraftFile[], string]>([
    ['other content under a version that exists', notices({ texts: { title: 'Warning' } }), 'EDITION_CHANGED'],
    ['a break within the major', notices({ version: '1.2.0', reply: [], texts: {} }), 'SHAPE_LIMIT'],
    [
      'a question that is gone',
      notices({
        version: '1.2.0',
        reply: [{ key: 'other', type: 'boolean' }],
        texts: { 'reply.other.label': 'Other?' },
      }),
      'MAJOR_NEEDED',
    ],
    ['a name of another questionnaire', notices({ id: 'fresh', typeName: 'Recognition' }), 'NAME_TAKEN'],
    ['no files', [], 'DRAFT_EMPTY'],
    ['a path that leads elsewhere', [...notices(), { path: '../x.json', content: '{}' }], 'FILE_PATH'],
  ])('of %s is refused, stores nothing and leaves no trace', async (_name, files, code) => {
    const before = { editions: await stored(), audit: (await audited()).length };
    const refused = await publish(files);
    expect(refused.__typename).toBe('InvalidQuestionnaireError');
    expect(codesOf(refused)).toContain(code);
    expect({ editions: await stored(), audit: (await audited()).length }).toEqual(before);
    expect(codesOf(await check(files))).toContain(code);
  });

  it('is all or nothing', async () => {
    const good = notices({ id: 'good', typeName: 'Good', area: 'good', prefix: 'GO' });
    const bad = notices({ id: 'bad', typeName: 'Recognition', area: 'bad', prefix: 'BA' });
    const before = await stored();
    const refused = await publish([...good, ...bad]);
    expect(codesOf(refused)).toEqual(['NAME_TAKEN']);
    expect(await stored()).toBe(before);
    expect(await t.db.prisma.publishedName.count({ where: { name: { startsWith: 'Good' } } })).toBe(0);
    const both = [...good, ...notices({ id: 'bad', typeName: 'Bad', area: 'bad', prefix: 'BA' })];
    expect(
      (await publish(both)).published.map(({ questionnaire }: { questionnaire: string }) => questionnaire),
    ).toEqual(['bad', 'good']);
    expect((await audited()).at(-1)?.items).toEqual(['bad.v1 1.0.0', 'good.v1 1.0.0']);
  });
});

describe('an author of one legal area', () => {
  it('publishes there and nowhere else', async () => {
    const ofNotices = await t.user(author.authorityId, [{ legalArea: NOTICES, role: 'QUESTIONNAIRE_AUTHOR' }]);
    const wishes = { items: [SINCE], texts: { ...SINCE_TEXT, 'request.who.hint': 'The person.' } };
    expect((await publish(notices({ ...wishes, version: '1.2.0' }), ofNotices)).published).toHaveLength(1);
    const before = await stored();
    const elsewhere = notices({ id: 'strange', typeName: 'Strange', area: 'strange', prefix: 'ST' });
    const { errors } = await t.run(ofNotices, PUBLISH, { files: elsewhere });
    expect(errors?.[0]?.extensions.code).toBe('FORBIDDEN');
    expect(await stored()).toBe(before);
  });

  it('takes over no questionnaire of another area under the name of the own one', async () => {
    const ofTaker = await t.user(author.authorityId, [
      { legalArea: 'taker', role: 'QUESTIONNAIRE_AUTHOR' },
      { legalArea: AREA, role: 'VIEWER' },
    ]);
    const files = notices({ area: 'taker', prefix: 'TA', version: '1.9.0', items: [SINCE], texts: SINCE_TEXT });
    const before = await stored();
    for (const draft of [files, notices({ area: 'taker', prefix: 'TA', major: 2, typeName: 'Notice' })]) {
      const { errors } = await t.run(ofTaker, PUBLISH, { files: draft });
      expect(errors?.[0]?.extensions.code).toBe('FORBIDDEN');
    }
    expect(await stored()).toBe(before);
  });
});
