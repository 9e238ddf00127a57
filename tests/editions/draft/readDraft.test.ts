import { join } from 'node:path';

import { describe, expect, it } from '@jest/globals';

import { MOST_BYTES, MOST_FILES } from '../../../src/editions/draft/checkFiles.ts';
import type { DraftFile } from '../../../src/editions/draft/draftFile.ts';
import { draftTree } from '../../../src/editions/draft/draftTree.ts';
import { isBlocking } from '../../../src/editions/draft/isBlocking.ts';
import { MOST_PROBLEMS } from '../../../src/editions/draft/limitProblems.ts';
import { readDraft } from '../../../src/editions/draft/readDraft.ts';
import { projectRoot } from '../../../src/root.ts';
import { loadWorkflows } from '../../../src/workflow/loadWorkflows.ts';
import { file, NOTICES, notices, SINCE } from '../../helpers/notices.ts';

const { workflows } = await loadWorkflows(join(projectRoot, 'questionnaires', 'workflows'));
const read = (files: readonly DraftFile[]) => readDraft(files, workflows, new Set(['Query']));
const found = async (files: readonly DraftFile[]) =>
  (await read(files)).problems.map(({ code, at }) => `${code} ${at}`);
const linesOf = async (files: readonly DraftFile[]) => (await read(files)).sources.map(({ file }) => file);

describe('a draft', () => {
  it('is read as a folder of the disk is, with the modules and code lists that are shipped', async () => {
    const { sources, problems } = await read(notices());
    expect(problems).toEqual([]);
    expect(sources).toHaveLength(1);
    expect(sources[0]?.file).toBe(`${NOTICES}/notice.v1.json`);
    expect(Object.keys(sources[0]?.source.modules ?? {})).toEqual(['person']);
    expect(Object.keys(sources[0]?.source.codeLists ?? {})).toContain('yesNoUnknown');
    expect(sources[0]?.source.texts['en']?.texts['yesNoUnknown.YES.label']).toBeDefined();
  });

  it('goes before what is shipped, file by file', async () => {
    const item = { key: 'fullName', type: 'text', maxLength: 200, personalData: true };
    const module = { id: 'person', major: 1, typeName: 'Person', items: [item] };
    const texts = { language: 'en', state: 'final', texts: { 'person.v1/fullName.label': 'Name' } };
    const files = [...notices(), file('modules/person.json', module), file('modules/texts/en.json', texts)];
    const { sources, problems } = await read(files);
    expect(problems.filter(isBlocking)).toEqual([]);
    expect(sources[0]?.source.modules['person']?.items).toEqual([item]);
    expect(sources[0]?.source.texts['en']?.texts['person.v1/fullName.label']).toBe('Name');
    // In a language that the draft lacks, the file is the shipped one.
    expect(Object.keys(sources[0]?.source.texts ?? {})).toContain('pl');
  });

  it('of several questionnaires lets others have their turn in between', async () => {
    const areas = ['one', 'two', 'three'].map((id) =>
      notices({ id, area: id, typeName: `N${id}`, prefix: id.toUpperCase() }),
    );
    let turns = 0;
    const count = () => {
      turns += 1;
      next = setImmediate(count);
    };
    let next = setImmediate(count);
    const { sources } = await read(areas.flat());
    clearImmediate(next);
    expect(sources).toHaveLength(3);
    expect(turns).toBeGreaterThanOrEqual(3);
  });

  it('may be the folder of one legal area', async () => {
    const files = notices().map(({ path, content }) => ({ path: path.replace(`${NOTICES}/`, ''), content }));
    expect(await linesOf(files)).toEqual(['notice.v1.json']);
  });

  it('tells all of its faults at once, with their places in it', async () => {
    const [area, questionnaire, texts] = notices({ items: [SINCE] });
    const broken = { path: `${NOTICES}/broken.v1.json`, content: '{ "id": }' };
    const files = [area!, questionnaire!, broken, texts!, file('workflows/own.json', {})];
    expect(await found(files)).toEqual([
      `FILE_NOT_JSON ${NOTICES}/broken.v1.json:1:9`,
      `TEXT_MISSING ${NOTICES}/texts/en.json#/texts/notice.v1~1request.since.label`,
      'FILE_UNUSED workflows/own.json',
    ]);
  });

  it('may hold files that nothing reads; that is only told', async () => {
    const { sources, problems } = await read([...notices(), file('rule-vectors.json', {})]);
    expect(sources).toHaveLength(1);
    expect(problems.map(({ code }) => code)).toEqual(['FILE_UNUSED']);
    expect(problems.some(isBlocking)).toBe(false);
  });

  it.each<[string, DraftFile[], string[]]>([
    ['without files', [], ['DRAFT_EMPTY ']],
    ['without a questionnaire', notices().filter(({ path }) => !path.includes('.v1.')), ['DRAFT_EMPTY ']],
    [
      'without its legal area',
      notices().slice(1, 2),
      [`AREA_MISSING ${NOTICES}`, `FILE_UNUSED ${NOTICES}/notice.v1.json`],
    ],
  ])('%s cannot be used', async (_name, files, expected) => {
    expect(await found(files)).toEqual(expect.arrayContaining(expected));
    expect((await read(files)).problems.some(isBlocking)).toBe(true);
  });
});

describe('a hostile draft', () => {
  it.each([
    '../legal-area.json',
    'notices/../../etc/passwd.json',
    '/etc/passwd.json',
    'notices//notice.v1.json',
    './notices/legal-area.json',
    'notices\\texts\\en.json',
    'notices/texts/deep/en.json',
    'notices/legal-area.json\u0000',
    'notices/.hidden.json',
    'C:/notices/legal-area.json',
    'notices/texts/en.txt',
    `${'a'.repeat(250)}/legal-area.json`,
    '',
    '.',
    '__proto__',
  ])('cannot name the path %j', async (path) => {
    const { sources, problems } = await read([...notices(), { path, content: '{}' }]);
    expect(sources).toEqual([]);
    expect(problems.map(({ code }) => code)).toEqual(['FILE_PATH']);
    expect(problems[0]?.at.length).toBeLessThan(100);
  });

  it('cannot hold a path twice, in whatever letters', async () => {
    expect(await found([...notices(), file(`${NOTICES}/Legal-Area.json`, {})])).toEqual([
      `FILE_TWICE ${NOTICES}/Legal-Area.json`,
    ]);
  });

  it('has all of its bad paths told at once', async () => {
    const bad = ['../a.json', '/b.json'].map((path) => ({ path, content: '' }));
    expect(await found([...notices(), ...bad, notices()[0]!])).toEqual([
      'FILE_PATH ../a.json',
      'FILE_PATH /b.json',
      `FILE_TWICE ${NOTICES}/legal-area.json`,
    ]);
  });

  it.each<[string, DraftFile[]]>([
    ['10,000 files', Array.from({ length: 10_000 }, (_, index) => file(`x/q${index}.v1.json`, {}))],
    ['one file too many', Array.from({ length: MOST_FILES + 1 }, (_, index) => file(`x/q${index}.v1.json`, {}))],
    ['10 MB', [{ path: 'x/legal-area.json', content: ' '.repeat(10_000_000) }]],
    ['much in letters of many bytes', [{ path: 'x/legal-area.json', content: 'щ'.repeat(MOST_BYTES / 2 + 1) }]],
  ])('of %s is not looked at', async (_name, files) => {
    expect(await found(files)).toEqual(['DRAFT_TOO_LARGE ']);
  });

  it('with thousands of problems shows the first, those that block before the others', async () => {
    const [area, questionnaire, texts] = notices({ items: [SINCE] });
    const bundle = JSON.parse(texts!.content);
    for (let index = 0; index < 3_000; index += 1) bundle.texts[`strange${index}/title`] = 'Nobody uses this.';
    const { problems } = await read([area!, questionnaire!, file(texts!.path, bundle)]);
    expect(problems).toHaveLength(MOST_PROBLEMS + 1);
    expect(problems[0]?.code).toBe('TEXT_MISSING');
    expect(problems.at(-1)).toMatchObject({ code: 'PROBLEMS_LEFT_OUT', message: 'There are 2001 more problems.' });
  });

  it('of one large file is told which', async () => {
    const large = { path: `${NOTICES}/texts/sv.json`, content: ' '.repeat(3_000_000) };
    expect(await found([...notices(), large])).toEqual([`FILE_TOO_LARGE ${NOTICES}/texts/sv.json`]);
  });

  it.each(['', 'null', '[]', '"text"', '{', '{"a":1,"a":2}', '[[[[', '\u0000', '{"__proto__": {"id": "x"}}'])(
    'with the content %j is told so, whichever file it is',
    async (content) => {
      for (const { path } of notices()) {
        const files = notices().map((one) => (one.path === path ? { path, content } : one));
        const { problems } = await read(files);
        expect(problems.some((problem) => isBlocking(problem) && problem.at.startsWith(path))).toBe(true);
      }
    },
  );
});

describe('the tree of a draft', () => {
  it('shows nothing of the disk but modules and code lists', () => {
    const tree = draftTree(notices(), join(projectRoot, 'questionnaires'));
    expect(tree.has('modules/person.json')).toBe(true);
    expect(tree.has('professional-qualifications/legal-area.json')).toBe(false);
    expect(tree.has('modules/../professional-qualifications')).toBe(false);
    expect(tree.list('.')).toEqual([NOTICES]);
    expect(tree.folders('.')).toEqual([NOTICES]);
    expect(() => tree.read('workflows/information-request.json')).toThrow();
    expect(() => tree.read('modules/../workflows/information-request.json')).toThrow();
  });
});
