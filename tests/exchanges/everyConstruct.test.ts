import { join } from 'node:path';

import { afterAll, beforeAll, describe, expect, it } from '@jest/globals';

import { projectRoot } from '../../src/root.ts';
import { create, outcomeOf, perform, save, succeeded, upload } from '../helpers/exchangeStory.ts';
import { type Body, type Speaker, startTestkit, type Testkit } from '../helpers/testkit.ts';

const AREAS = join(projectRoot, 'tests', 'fixtures', 'questionnaires', 'areas');

const FORM = `query ($id: ID!, $key: String!) { exchange(id: $id) { form(key: $key) { items {
  path type state isRequired isReadOnly isDefault display options { code label isOther } other absent withheld
  absentReasons { code label } withholdReasons { code } evidence { name mediaType } because { explains path display }
  constraints { min max unit scheme pattern maxItems evidence { maxFiles } } issues { code path because { path } }
  value { boolean integer text codes rows money { amount } period { from to } texts { language text } declaration { by } } } } } }`;

// biome-ignore lint/suspicious/noExplicitAny: read freely
type Shown = any;

let t: Testkit;
let asking: Body;
let answering: Body;
beforeAll(async () => {
  t = await startTestkit({ folders: [AREAS] });
  asking = await bodyOf('PL');
  answering = await bodyOf('PT');
});
afterAll(() => t?.stop());

async function bodyOf(country: string): Promise<Body> {
  const body = await t.body(country, { legalAreas: ['posting'] });
  return { ...body, handler: await t.user(body.id, [{ legalArea: 'posting', role: 'REQUEST_HANDLER' }]) };
}

const set = (path: string, value: object) => ({ set: { path: `request.${path}`, value } });
const row = (path: string, id: string) => ({ addRow: { path: `request.${path}`, row: id } });
const patch = (operations: object[], asked?: string[]) => ({
  generic: { questionnaire: 'posting', major: 1, operations, ...(asked ? { asked } : {}) },
});

const REQUEST = [
  set('sector', { text: 'OTHER_SECTOR' }),
  set('sector#other', { text: 'Film' }),
  set('employer', { text: 'company' }),
  set('employer.company.name', { text: 'Obras Lda' }),
  set('employer.company.vat', { text: 'pt 501964843' }),
  row('sites', 'a'),
  row('sites', 'b'),
  set('sites[a].name', { text: 'Bridge' }),
  set('sites[a].place.town', { text: 'Porto' }),
  set('sites[a].place.country', { text: 'PT' }),
  set('sites[a].region', { text: 'PT_NORTH' }),
  set('sites[b].name', { text: 'Tunnel' }),
  set('sites[b].place.town', { text: 'Braga' }),
  set('mainSite', { text: 'a' }),
  set('visited', { rows: ['a', 'b'] }),
  set('workers', { integer: 300 }),
  set('posting', { period: { from: '2026-01-01' } }),
  set('weeklyHours', { text: '37.5' }),
  set('firstShift', { text: '06:30' }),
  set('arrival', { text: '2026-04-01T08:00:00+02:00' }),
  set('notice', { text: 'P1M' }),
  set('description', { texts: [{ language: 'en', text: 'Bridge over the Douro' }] }),
  set('pledge', { boolean: true }),
];

async function drafted(operations: object[] = REQUEST): Promise<string> {
  const answer = await create(
    t,
    asking.handler,
    answering.globalId,
    patch(operations, ['reply.posted', 'reply.wages']),
  );
  return succeeded(answer).createExchange.exchange.id;
}

async function formOf(speaker: Speaker, id: string, key: string) {
  const { data, errors } = await t.run(speaker, FORM, { id, key });
  expect(errors).toBeUndefined();
  const items: Shown[] = data.exchange.form.items;
  return { items, at: (path: string): Shown => items.find((item) => item.path === `${key}.${path}`) };
}

describe('a form of every construct', () => {
  it('shows each value, worked out and in words', async () => {
    const { at, items } = await formOf(asking.handler, await drafted(), 'request');
    expect(at('employer')).toMatchObject({ type: 'variant', display: 'Company', value: { text: 'company' } });
    expect(at('employer.selfEmployed')).toMatchObject({
      state: 'NOT_RELEVANT',
      because: [{ explains: 'RELEVANCE', path: 'request.employer' }],
    });
    expect(at('employer.company.vat')).toMatchObject({
      value: { text: 'PT501964843' },
      constraints: { scheme: 'VAT' },
    });
    expect(at('isLarge')).toMatchObject({ type: 'computed', isReadOnly: true, value: { boolean: true } });
    expect(at('siteCount').value).toMatchObject({ integer: 2 });
    expect(at('urgent')).toMatchObject({ isDefault: true, value: { boolean: false }, state: 'ANSWERED' });
    expect(at('why')).toMatchObject({ state: 'NOT_RELEVANT', because: [{ path: 'request.urgent' }] });
    expect(at('advice')).toMatchObject({ type: 'note', state: 'UNANSWERED', value: null });
    expect(at('posting').value.period).toEqual({ from: '2026-01-01', to: null });
    expect(at('weeklyHours')).toMatchObject({
      display: '37.5 hours',
      constraints: { min: '1', max: '80', unit: 'hour' },
    });
    expect(at('arrival').value.text).toBe('2026-04-01T06:00:00Z');
    expect(at('description').value.texts).toEqual([{ language: 'en', text: 'Bridge over the Douro' }]);
    expect(at('pledge').value.declaration).toEqual({ by: 'Test Person' });
    expect(items.map(({ path }) => path)).not.toContain('request.headcount');
  });

  it('offers what can be chosen now', async () => {
    const { at } = await formOf(asking.handler, await drafted(), 'request');
    const codes = (item: Shown) => item.options.map(({ code }: Shown) => code);
    expect(codes(at('sector'))).toEqual(['CONSTRUCTION', 'ROAD_TRANSPORT', 'CARE', 'OTHER_SECTOR']);
    expect(at('sector').other).toBe('Film');
    expect(codes(at('sites[a].region'))).toEqual(['PT_NORTH', 'PT_SOUTH']);
    expect(codes(at('sites[b].region'))).toEqual(['PT_NORTH', 'PT_SOUTH', 'PL_EAST']);
    expect(at('mainSite').display).toBe('Bridge');
    expect(at('visited').display).toBe('Bridge and Tunnel');
    expect(at('mainSite').options).toEqual([
      { code: 'a', label: 'Bridge', isOther: false },
      { code: 'b', label: 'Tunnel', isOther: false },
    ]);
    expect(codes(at('employer'))).toEqual(['company', 'selfEmployed']);
    expect(at('workers').absentReasons).toEqual([
      { code: 'UNKNOWN', label: 'Not known' },
      { code: 'NOT_APPLICABLE', label: 'Does not apply' },
    ]);
  });

  it('starts the alternative with the country of the other side', async () => {
    const { at } = await formOf(asking.handler, await drafted(), 'request');
    expect(at('employer.company.registered').value.codes).toEqual(['PT']);
  });

  it('locks what is locked and says by which answer', async () => {
    const id = await drafted([...REQUEST, set('workers', { integer: 2000 })]);
    const { at } = await formOf(asking.handler, id, 'request');
    expect(at('reference')).toMatchObject({
      isReadOnly: true,
      because: [{ explains: 'LOCK', path: 'request.workers', display: '2,000' }],
    });
    const answer = await save(t, asking.handler, id, patch([set('reference', { text: 'AB-1234' })]));
    expect(answer.data.saveAnswers.issues).toMatchObject([{ code: 'READ_ONLY', path: 'request.reference' }]);
  });

  it('refuses what cannot be kept, all at once, and stores nothing', async () => {
    const before = await t.db.prisma.exchange.count();
    const answer = await create(
      t,
      asking.handler,
      answering.globalId,
      patch([
        set('headcount', { integer: 3 }),
        set('isLarge', { boolean: true }),
        set('advice', { text: 'x' }),
        set('employer', { text: 'nobody' }),
        set('workers#absent', { text: 'REFUSED' }),
        set('firstShift', { text: '25:00' }),
      ]),
    );
    expect(answer.data.createExchange.issues.map(({ code }: Shown) => code)).toEqual([
      'RETIRED',
      'NOT_EDITABLE',
      'UNKNOWN_ITEM',
      'NOT_AN_OPTION',
      'REASON_UNKNOWN',
      'FORMAT',
    ]);
    expect(await t.db.prisma.exchange.count()).toBe(before);
  });

  it('tells what is wrong, and by which answers', async () => {
    const id = await drafted([
      ...REQUEST,
      set('posting', { period: { from: '2026-01-01', to: '2029-01-01' } }),
      set('sites[b].name', { text: 'Bridge' }),
      set('sites[a].region', { text: 'PL_EAST' }),
      set('employer.company.vat', { text: 'PT501964840' }),
    ]);
    const { at } = await formOf(asking.handler, id, 'request');
    expect(at('posting').issues).toEqual([
      { code: 'RULE', path: 'request.posting', because: [{ path: 'request.employer' }, { path: 'request.posting' }] },
    ]);
    expect(at('employer.company.vat').issues).toMatchObject([{ code: 'CHECK_DIGITS' }]);
    expect(at('sites[b].name').issues).toMatchObject([{ code: 'DUPLICATE_ROW' }]);
    expect(at('sites[a].region').issues).toMatchObject([{ code: 'OPTION_NOT_OFFERED' }]);
  });

  it('refuses to send what breaks a rule, in the words of its author', async () => {
    const id = await drafted([...REQUEST, set('posting', { period: { from: '2026-01-01', to: '2029-01-01' } })]);
    const { data } = await perform(t, asking.handler, id, 'SEND', { dueOn: '2026-03-20' });
    expect(data.performAction.issues).toEqual([
      {
        code: 'RULE',
        path: 'request.posting',
        limit: null,
        severity: 'ERROR',
        message: 'A posting lasts 24 months at most.',
      },
    ]);
  });

  it('takes evidence, if it is of this exchange and of the right kind', async () => {
    const id = await drafted();
    const { id: file } = (await (await upload(t, asking.handler, id)).json()) as { id: string };
    const wage = set('wage', { money: { amount: '1200.00', currency: 'EUR' } });
    succeeded(await save(t, asking.handler, id, patch([wage, set('wage#evidence', { files: [file] })])));
    const { at } = await formOf(asking.handler, id, 'request');
    expect(at('wage').evidence).toMatchObject([{ mediaType: 'application/pdf' }]);
    const foreign = await save(t, asking.handler, await drafted(), patch([set('wage#evidence', { files: [file] })]));
    expect(foreign.data.saveAnswers.issues).toMatchObject([{ code: 'UNKNOWN_FILE', path: 'request.wage#evidence' }]);
  });
});

describe('an exchange of every construct', () => {
  let id: string;
  beforeAll(async () => {
    id = await drafted([...REQUEST, set('employer.selfEmployed.name', { text: 'Never sent' })]);
  });

  it('goes from draft to its end', async () => {
    const { handler } = answering;
    expect(outcomeOf(await perform(t, asking.handler, id, 'SEND', { dueOn: '2026-03-20' }))).toBe('SENT');
    expect(outcomeOf(await perform(t, handler, id, 'ACCEPT'))).toBe('ACCEPTED');
    const reply = (path: string, value: object) => ({ set: { path: `reply.${path}`, value } });
    const open = [reply('posted.answer', { text: 'NO' }), reply('wages.paid#absent', { text: 'REFUSED' })];
    succeeded(await save(t, handler, id, patch(open)));
    expect(outcomeOf(await perform(t, handler, id, 'REPLY'))).toBe('InvalidAnswersError');
    const rest = [
      reply('wages.share', { text: '0.25' }),
      reply('wages.paid', { money: { amount: '1100.00', currency: 'EUR' } }),
      reply('wages.paid#withheld', { text: 'INVESTIGATION' }),
    ];
    succeeded(await save(t, handler, id, patch(rest)));
    expect(outcomeOf(await perform(t, handler, id, 'REPLY'))).toBe('REPLIED');
    const rating = { timeliness: 'POSITIVE', efforts: 'POSITIVE' };
    expect(outcomeOf(await perform(t, asking.handler, id, 'CLOSE', rating))).toBe('CLOSED');
  });

  it('hands over what unanswered questions count as, and not the alternative that was not chosen', async () => {
    const { at } = await formOf(answering.handler, id, 'request');
    expect(at('urgent')).toMatchObject({ isDefault: false, value: { boolean: false } });
    const sheets = await t.db.prisma.answerSheet.findMany({ where: { form: 'request' } });
    expect(sheets.filter(({ frozenAt }) => frozenAt).flatMap(({ sealedPaths }) => sealedPaths)).not.toContain(
      'request.employer.selfEmployed.name',
    );
  });

  it('keeps back what is withheld, and says why', async () => {
    const theirs = (await formOf(asking.handler, id, 'reply')).at('wages.paid');
    expect(theirs).toMatchObject({ state: 'WITHHELD', withheld: 'INVESTIGATION', value: null, display: null });
    const own = (await formOf(answering.handler, id, 'reply')).at('wages.paid');
    expect(own).toMatchObject({
      state: 'ANSWERED',
      withheld: 'INVESTIGATION',
      value: { money: { amount: '1100.00' } },
    });
  });

  it('seals free text beside an ordinary answer', async () => {
    const { rows } = await t.db.pool.query<{ open: string }>('select open::text from "AnswerSheet"');
    expect(rows.map(({ open }) => open).join()).not.toContain('Film');
    const viewer = await t.user(asking.id, [{ legalArea: 'posting', role: 'VIEWER' }]);
    const { at } = await formOf(viewer, id, 'request');
    expect(at('sector')).toMatchObject({ state: 'ANSWERED', display: 'Another sector', other: null });
    expect(at('pledge')).toMatchObject({ state: 'REDACTED', value: null });
  });

  it('says by address why an answer is null, and refuses addresses that nobody knows', async () => {
    const query =
      'query ($id: ID!, $paths: [String!]) { exchange(id: $id) { itemStates(paths: $paths) { path state isRequired } } }';
    const paths = ['reply.wages.paid', 'request.why', 'request.sites[a].name', 'request.employer.selfEmployed.name'];
    const { data } = await t.run(asking.handler, query, { id, paths });
    expect(data.exchange.itemStates).toEqual([
      { path: 'reply.wages.paid', state: 'WITHHELD', isRequired: true },
      { path: 'request.why', state: 'NOT_RELEVANT', isRequired: false },
      { path: 'request.sites[a].name', state: 'ANSWERED', isRequired: true },
      { path: 'request.employer.selfEmployed.name', state: 'NOT_RELEVANT', isRequired: false },
    ]);
    const all = await t.run(asking.handler, query, { id });
    expect(all.data.exchange.itemStates.length).toBeGreaterThan(40);
    const { errors } = await t.run(asking.handler, query, { id, paths: ['request.nothing'] });
    expect(errors?.[0]?.extensions.code).toBe('BAD_USER_INPUT');
    const row = await t.run(asking.handler, query, { id, paths: ['request.sites.name'] });
    expect(row.errors?.[0]?.extensions.code).toBe('BAD_USER_INPUT');
    const hostile = await t.run(asking.handler, query, { id, paths: ['request.sites[a b].name'] });
    expect(hostile.errors?.[0]?.extensions.code).toBe('BAD_USER_INPUT');
  });

  it('tells of what was erased that it was', async () => {
    const { id: exchangeId } = await t.db.prisma.exchange.findFirstOrThrow({ where: { state: 'CLOSED' } });
    await t.db.prisma.exchange.update({ where: { id: exchangeId }, data: { wrappedKey: null } });
    const { at } = await formOf(asking.handler, id, 'request');
    expect(at('description')).toMatchObject({ state: 'ERASED', value: null });
    expect(at('sector')).toMatchObject({ state: 'ANSWERED' });
  });
});
