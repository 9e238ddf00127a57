import { afterAll, beforeAll, describe, expect, it } from '@jest/globals';

import { DIPLOMA, draft, type Pair, pairOf, SECRETS } from '../helpers/exchangeStory.ts';
import { startTestkit, type Testkit } from '../helpers/testkit.ts';

const SENTENCE = '{ text lines { depth text } }';
const ISSUES = 'issues { code path explanation inPolish: explanation(language: "pl") }';
const FORM = `query ($id: ID!, $key: String!) { exchange(id: $id) {
  form(key: $key) { ${ISSUES} items { path relevantWhen ${SENTENCE} requiredWhen { text } readOnlyWhen { text } } } } }`;
const RULES = `query ($language: LanguageTag) { questionnaire(id: "recognition") {
  rules(language: $language) { id severity on sentence ${SENTENCE} message { text } legal }
  forms(language: $language) { items { path relevantWhen { text } } } } }`;

interface ShownItem {
  path: string;
  relevantWhen: { text: string; lines: { depth: number; text: string }[] } | null;
  requiredWhen: { text: string } | null;
}

let t: Testkit;
let pair: Pair;
let id: string;
beforeAll(async () => {
  t = await startTestkit();
  pair = await pairOf(t);
  const { request } = DIPLOMA;
  const holder = { ...request.holder, birthDate: '2002-02-02' };
  id = await draft(t, pair, { ...DIPLOMA, request: { ...request, holder } });
});
afterAll(() => t?.stop());

async function formOf(key: string) {
  const { data, errors } = await t.run(pair.requesting.handler, FORM, { id, key });
  expect(errors).toBeUndefined();
  const { form } = data.exchange;
  return { ...form, at: (path: string) => form.items.find((item: ShownItem) => item.path === path) };
}

async function rulesIn(language: string) {
  const { data, errors } = await t.run(pair.responding.handler, RULES, { language });
  expect(errors).toBeUndefined();
  return data.questionnaire;
}

describe('a form of an exchange', () => {
  it('says when an item is shown, on one line and as a list', async () => {
    const { at } = await formOf('reply');
    const [inForce, kind] = [
      '“Prohibition in force” is answered with “Yes”',
      '“Kind of prohibition” is answered with something other than “Permanent prohibition”',
    ];
    expect(at('reply.prohibition.until').relevantWhen).toEqual({
      text: `${inForce} and ${kind}`,
      lines: [
        { depth: 0, text: 'all of these apply:' },
        { depth: 1, text: inForce },
        { depth: 1, text: kind },
      ],
    });
  });

  it('says when an item must be answered, and nothing where there is no rule', async () => {
    const { at } = await formOf('request');
    expect(at('request.qualification.awardedOn')).toMatchObject({
      relevantWhen: null,
      requiredWhen: {
        text: 'the question “Is … the person to whom the diploma dated … was issued?” is asked',
      },
      readOnlyWhen: null,
    });
  });

  it('explains a broken rule, in any language, and no other issue', async () => {
    const { issues } = await formOf('request');
    expect(issues).toContainEqual({
      code: 'RULE',
      path: 'request.qualification.awardedOn',
      explanation: '“Awarded on” is after “Date of birth”',
      inPolish: '„Data wydania” przypada później niż „Data urodzenia”',
    });
    const rest = issues.filter(({ code }: { code: string }) => code !== 'RULE');
    expect(rest.length).toBeGreaterThan(0);
    for (const issue of rest) expect(issue).toMatchObject({ explanation: null, inPolish: null });
  });

  it('never tells an answer', async () => {
    const forms = [await formOf('request'), await formOf('reply')];
    const told = JSON.stringify(forms);
    expect(told).toContain('Date of birth');
    for (const secret of [SECRETS.familyName, SECRETS.givenName, '2002', '2001']) expect(told).not.toContain(secret);
  });
});

describe('a questionnaire', () => {
  it('tells its rules between answers', async () => {
    const { rules } = await rulesIn('en');
    expect(rules.map((rule: { id: string }) => rule.id)).toEqual([1, 2, 3, 4, 5, 6].map((n) => `REC-00${n}`));
    expect(rules[4]).toEqual({
      id: 'REC-005',
      severity: 'ERROR',
      on: ['reply.unrestrictedPractice.unrestricted'],
      sentence: {
        text: 'if “Prohibition in force” is answered with “Yes”, then “Entitled without restriction” is answered with “No”',
        lines: [
          { depth: 0, text: 'If this applies:' },
          { depth: 1, text: '“Prohibition in force” is answered with “Yes”' },
          { depth: 0, text: 'this must apply:' },
          { depth: 1, text: '“Entitled without restriction” is answered with “No”' },
        ],
      },
      message: {
        text: 'While a prohibition is in force, the holder cannot be entitled to pursue the profession without restriction.',
      },
      legal: ['Art. 56(1) and (2)'],
    });
    expect(rules[3].severity).toBe('WARNING');
  });

  it('tells them, and when its items are shown, in the language asked for', async () => {
    const { rules, forms } = await rulesIn('de');
    expect(rules[0].sentence.text).toBe('„Bis“ ist nicht früher als „Von“');
    const items: ShownItem[] = forms.flatMap(({ items }: { items: ShownItem[] }) => items);
    expect(items.find(({ path }) => path === 'reply.experienceKind.percentage')?.relevantWhen).toEqual({
      text: '„Arbeitszeit“ ist mit „Teilzeit“ oder „Beides“ beantwortet',
    });
  });

  it('tells nobody who has not signed in', async () => {
    const { data, errors } = await t.run(null, RULES, { language: 'en' });
    expect(errors?.[0]?.extensions.code).toBe('UNAUTHENTICATED');
    expect(data?.questionnaire ?? null).toBeNull();
  });
});
