import { afterAll, beforeAll, expect, it } from '@jest/globals';

import type { DraftFile } from '../../../src/editions/draft/draftFile.ts';
import { commission } from '../../helpers/commission.ts';
import { pairOf, played } from '../../helpers/exchangeStory.ts';
import { file, NOTICES, notices } from '../../helpers/notices.ts';
import { shippedArea } from '../../helpers/shippedArea.ts';
import { AREA, type Speaker, startTestkit, type Testkit } from '../../helpers/testkit.ts';

const REPLAY = `query ($files: [QuestionnaireFileInput!]!) { replayQuestionnaire(files: $files) { __typename
  ... on QuestionnaireReplay { reports { line version exchanges drafts erased damaged
    findings { path kind code rule handedOver drafts } } }
  ... on InvalidQuestionnaireError { code problems { code } } } }`;
const QUESTIONNAIRE = `${AREA}/recognition.v1.json`;

let t: Testkit;
let author: Speaker;
beforeAll(async () => {
  t = await startTestkit();
  author = await (await commission(t)).author();
});
afterAll(() => t?.stop());

const audited = () => t.db.prisma.auditEntry.findMany({ where: { operation: 'REPLAY' } });

/** The shipped area, in which comments must be short. */
function terse(): DraftFile[] {
  return shippedArea(AREA).map(({ path, content }) => {
    if (path !== QUESTIONNAIRE) return { path, content };
    // Its examples expect the form as it is.
    const { tests: _, ...questionnaire } = JSON.parse(content);
    const items: { key: string }[] = questionnaire.forms.request.items;
    questionnaire.forms.request.items = items.map((item) =>
      item.key === 'comment' ? { ...item, maxLength: 3 } : item,
    );
    return file(path, questionnaire);
  });
}

it('tells what a draft would do to stored exchanges, in counts, and keeps who asked', async () => {
  const pair = await pairOf(t);
  await played(t, pair, 'SENT');
  await played(t, pair, 'DRAFT');
  const before = await t.db.prisma.edition.count();
  const { data } = await t.run(author, REPLAY, { files: terse() });
  const [report] = data.replayQuestionnaire.reports;
  expect(report).toMatchObject({
    line: 'recognition.v1',
    exchanges: 2,
    drafts: expect.any(Number),
    erased: 0,
    damaged: 0,
  });
  // One exchange each, told in steps of five.
  expect(report.findings).toEqual([
    { path: 'request.comment', kind: 'NEWLY_INVALID', code: 'TOO_LONG', rule: null, handedOver: 5, drafts: 5 },
  ]);
  expect(await t.db.prisma.edition.count()).toBe(before);
  expect(await audited()).toEqual([
    expect.objectContaining({
      userId: author.userId,
      exchangeId: null,
      items: [expect.stringMatching(/^recognition\.v1 \d+\.\d+\.\d+ [0-9a-f]{64}$/)],
    }),
  ]);
});

it('tells the faults of a draft instead', async () => {
  const before = await audited();
  const { data } = await t.run(author, REPLAY, { files: notices().slice(0, 2) });
  expect(data.replayQuestionnaire).toMatchObject({
    __typename: 'InvalidQuestionnaireError',
    code: 'INVALID_QUESTIONNAIRE',
  });
  expect(await audited()).toEqual(before);
});

it('is refused to those who write for another area', async () => {
  const before = await audited();
  const stranger = await t.user(author.authorityId, [{ legalArea: NOTICES, role: 'QUESTIONNAIRE_AUTHOR' }]);
  const { errors } = await t.run(stranger, REPLAY, { files: terse() });
  expect(errors?.[0]?.extensions.code).toBe('FORBIDDEN');
  // Nor under the name of the own area.
  const renamed = notices({ id: 'recognition', typeName: 'Recognition' });
  expect((await t.run(stranger, REPLAY, { files: renamed })).errors?.[0]?.extensions.code).toBe('FORBIDDEN');
  expect(await audited()).toEqual(before);
});
