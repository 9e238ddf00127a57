import { afterAll, beforeAll, describe, expect, it } from '@jest/globals';

import { LANGUAGES } from '../../src/forms/texts/languages.ts';
import { draft, type Pair, pairOf, played, save, succeeded } from '../helpers/exchangeStory.ts';
import { startTestkit, type Testkit } from '../helpers/testkit.ts';

const FORM = `form(key: $key, language: $language) { key isAskable isEditable title { text language state }
  sections { key label } items { path parent key type depth section ref label { text language } hint { text } state
    isRequired fieldClass legal value { text boolean codes rows file { name mediaType } } display
    options { code label isExclusive } codeList constraints { maxLength } isMultiline issues { code } } issues { code path severity } }`;

interface ShownItem {
  path: string;
  parent: string | null;
  state: string;
  ref: string | null;
  depth: number;
  label: { text: string; language: string };
  options: { code: string; label: string; isExclusive: boolean }[] | null;
  [field: string]: unknown;
}

let t: Testkit;
let pair: Pair;
let id: string;
beforeAll(async () => {
  t = await startTestkit();
  pair = await pairOf(t);
  ({ id } = await played(t, pair, 'CLOSED'));
});
afterAll(() => t?.stop());

async function formOf(key: string, language: string | null, exchange = id, { handler } = pair.responding) {
  const query = `query ($id: ID!, $key: String!, $language: LanguageTag) { exchange(id: $id) { ${FORM} } }`;
  const { data, errors } = await t.run(handler, query, { id: exchange, key, language });
  expect(errors).toBeUndefined();
  const form = data.exchange.form;
  return { ...form, at: (path: string): ShownItem => form.items.find((item: ShownItem) => item.path === path) };
}

describe('a reply in the language of its reader', () => {
  it('asks its questions in Portuguese, with the answers that they quote', async () => {
    const { at, title } = await formOf('reply', 'pt');
    expect(title).toEqual({ text: 'Resposta', language: 'pt', state: 'MACHINE' });
    expect(at('reply.personOnDiploma').label).toEqual({
      text: 'O diploma com data de 29 de junho de 2001 foi emitido a favor de Wiesława Zażółć-Kwiatkowska?',
      language: 'pt',
    });
  });

  it('offers options and shows answers in Portuguese, whatever language they were given in', async () => {
    const { at } = await formOf('reply', 'pt');
    expect(at('reply.documentAuthentic.isAuthentic')).toMatchObject({
      type: 'choice',
      parent: 'reply.documentAuthentic',
      depth: 1,
      state: 'ANSWERED',
      value: { codes: ['NO'], text: null, boolean: null },
      display: 'Não',
      codeList: 'yesNoUnknown',
      options: [
        { code: 'YES', label: 'Sim', isExclusive: false },
        { code: 'NO', label: 'Não', isExclusive: false },
        { code: 'CANNOT_TELL', label: 'Não é possível determinar', isExclusive: false },
      ],
    });
    expect(at('reply.documentAuthentic.doubt')).toMatchObject({
      value: { codes: ['SIGNATURE', 'STAMP'] },
      display: 'Assinatura e Carimbo',
      fieldClass: 'PERSONAL',
    });
    expect(at('reply.documentIssuer.competent')).toMatchObject({ type: 'boolean', value: { boolean: true } });
    expect(at('reply.documentIssuer.issuer')).toMatchObject({
      value: { text: 'Ordem dos Testes' },
      constraints: { maxLength: 300 },
    });
  });

  it('marks every question that was not asked', async () => {
    const { items } = await formOf('reply', 'pt');
    const top = items.filter(({ depth }: ShownItem) => depth === 0);
    expect(top.filter(({ state }: ShownItem) => state !== 'NOT_ASKED').map(({ path }: ShownItem) => path)).toEqual([
      'reply.personOnDiploma',
      'reply.documentAuthentic',
      'reply.documentIssuer',
    ]);
  });

  it('comes in the language of the Accept-Language header, else in that of the account', async () => {
    const query =
      'query ($id: ID!) { exchange(id: $id) { state { label } form(key: "reply") { title { language } } } }';
    const ask = async (header?: string) =>
      (await t.run(pair.responding.handler, query, { id }, header ? { 'accept-language': header } : {})).data.exchange;
    expect((await ask('el-GR,en;q=0.5')).form.title.language).toBe('el');
    expect((await ask()).form.title.language).toBe('en');
  });

  it.each(LANGUAGES)('is honest about the language of each text when asked for in %s', async (language) => {
    const { title, items } = await formOf('reply', language);
    const isTranslated = ['de', 'el', 'en', 'fr', 'pl', 'pt'].includes(language);
    expect(title.language).toBe(isTranslated ? language : 'en');
    const languages = new Set(items.map(({ label }: ShownItem) => label.language));
    expect([...languages]).toEqual([isTranslated ? language : 'en']);
  });
});

describe('a request', () => {
  it('shows rows with their answers and files', async () => {
    const { items } = await formOf('request', 'en');
    const row = items.find(({ path }: ShownItem) => path === 'request.attachedDocuments').value.rows[0];
    const inRow = items.filter(({ path }: ShownItem) => path.startsWith(`request.attachedDocuments[${row}]`));
    expect(inRow.map(({ path, display }: ShownItem) => [path.split('].')[1], display])).toEqual([
      ['title', 'Diploma of Wiesława'],
      ['kind', 'Diploma or other evidence of formal qualifications'],
      ['issuedOn', null],
      ['file', expect.any(String)],
    ]);
    expect(inRow[3].value.file).toEqual({ name: 'dyplom-kwiatkowska.pdf', mediaType: 'application/pdf' });
  });

  it('tells which of its items do not matter for the questions asked', async () => {
    const own = await pairOf(t);
    const exchange = await draft(t, own, { asked: ['professionRegulated'], request: { activity: 'Vaccination' } });
    const { at, isEditable, issues } = await formOf('request', 'en', exchange, own.requesting);
    expect(isEditable).toBe(true);
    expect(at('request.holder').state).toBe('NOT_RELEVANT');
    expect(at('request.activity')).toMatchObject({ state: 'NOT_RELEVANT', value: null, display: null });
    expect(at('request.profession')).toMatchObject({
      state: 'UNANSWERED',
      isRequired: true,
      issues: [{ code: 'REQUIRED' }],
    });
    expect(issues).toEqual([
      { code: 'REQUIRED', path: 'request.profession', severity: 'ERROR' },
      { code: 'REQUIRED', path: 'request.purpose', severity: 'ERROR' },
    ]);
  });

  it('that asks nothing has that as its issue', async () => {
    const own = await pairOf(t);
    const exchange = await draft(t, own, { request: { profession: 'DOCTOR', purpose: 'ESTABLISHMENT' } });
    const query = 'query ($id: ID!) { exchange(id: $id) { form(key: "request") { issues { code message } } } }';
    const { data } = await t.run(own.requesting.handler, query, { id: exchange });
    expect(data.exchange.form.issues).toContainEqual({
      code: 'NOTHING_ASKED',
      message: 'Choose at least one question to ask.',
    });
  });

  it('is editable for nobody once it was sent, and a form that does not exist is null', async () => {
    for (const body of [pair.requesting, pair.responding]) {
      expect((await formOf('request', 'en', id, body)).isEditable).toBe(false);
    }
    const query = 'query ($id: ID!) { exchange(id: $id) { form(key: "nothing") { key } } }';
    expect((await t.run(pair.requesting.handler, query, { id })).data.exchange.form).toBeNull();
  });
});

it('the reply is editable for the responding side alone while it is being written', async () => {
  const own = await pairOf(t);
  const { id: exchange } = await played(t, own, 'ACCEPTED');
  expect((await formOf('reply', 'en', exchange, own.responding)).isEditable).toBe(true);
  expect((await formOf('reply', 'en', exchange, own.requesting)).isEditable).toBe(false);
  const generic = {
    questionnaire: 'recognition',
    major: 1,
    operations: [
      { set: { path: 'reply.documentAuthentic.doubt', value: { codes: ['CONTENT'] } } },
      { set: { path: 'reply.documentAuthentic.isAuthentic', value: { text: 'NO' } } },
    ],
  };
  succeeded(await save(t, own.responding.handler, exchange, { generic }));
  const { at } = await formOf('reply', 'de', exchange, own.responding);
  expect(at('reply.documentAuthentic.doubt')).toMatchObject({ state: 'ANSWERED', value: { codes: ['CONTENT'] } });
});
