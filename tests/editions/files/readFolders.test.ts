import { cpSync, mkdirSync, rmSync } from 'node:fs';
import { join } from 'node:path';

import { afterEach, beforeEach, describe, expect, test } from '@jest/globals';

import { readFolders } from '../../../src/editions/files/readFolders.ts';
import { MOST_BYTES } from '../../../src/editions/files/readJsonFile.ts';
import { isAdvisory } from '../../../src/forms/definition/check/isAdvisory.ts';
import { projectRoot } from '../../../src/root.ts';
import { FolderKit, linesOf } from './folderKit.ts';

const WORKFLOWS = new Map([['information-request', { forms: ['request', 'reply'] }]]);
const LINE = 'services/establishment.v1.json';

let kit: FolderKit;
beforeEach(() => {
  kit = new FolderKit();
});
afterEach(() => kit.remove());

describe('a directory of legal areas', () => {
  test('gives a source with just what its questionnaire uses', () => {
    kit.write(
      'code-lists/colour.json',
      JSON.stringify({ id: 'colour', typeName: 'Colour', options: [{ code: 'RED' }] }),
    );
    const { sources, legalAreas, problems } = kit.read();
    expect(problems).toEqual([]);
    expect(legalAreas.map(({ id }) => id)).toEqual(['services']);
    const [{ source, file }] = sources as [(typeof sources)[number]];
    expect(file).toBe(kit.path(LINE));
    expect(Object.keys(source.modules)).toEqual(['particulars', 'person']);
    expect(Object.keys(source.codeLists)).toEqual(['country', 'measureKind', 'yesNo']);
    expect('$schema' in source.questionnaire).toBe(false);
  });

  test('takes from the bundles only the texts of the questionnaire, its modules and its lists', () => {
    kit.addArea('notices');
    const [notice] = kit.read().sources.filter(({ source }) => source.questionnaire.id === 'notice');
    const { texts } = notice!.source;
    expect(Object.keys(texts['en']!.texts).sort()).toEqual([
      'notice.v1/reply.answer.label',
      'notice.v1/reply.title',
      'notice.v1/request.title',
      'notice.v1/request.who.label',
      'notice.v1/title',
      'person.v1/birthDate.label',
      'person.v1/familyName.label',
      'person.v1/nationality.label',
      'person.v1/title',
      'title',
      'yesNo.NO.label',
      'yesNo.YES.label',
      'yesNo.label',
    ]);
    expect(Object.keys(texts)).toEqual(['en', 'lt', 'sv']);
  });

  test('a joined bundle is as finished as its least finished part', () => {
    const [services] = kit.read().sources;
    expect(services!.source.texts['en']!.state).toBe('final');
    expect(services!.source.texts['sv']!.state).toBe('machine');
  });

  test('gives all code lists and their texts, which also name competences', () => {
    const { codeLists, codeListTexts } = kit.read();
    expect(Object.keys(codeLists)).toEqual(['country', 'measureKind', 'yesNo']);
    expect(codeListTexts['sv']!.texts['measureKind.FINE.label']).toBe('Sanktionsavgift');
    expect(codeListTexts['lt']!.texts['yesNo.YES.label']).toBe('Taip');
  });

  test('is read the same way twice', () => {
    expect(kit.read()).toEqual(kit.read());
  });
});

describe('a faulty file is left out, and the others still load', () => {
  test.each<[name: string, spoil: () => void, problem: string]>([
    [
      'JSON with a comma too many',
      () => kit.write('notices/notice.v1.json', '{\n  "id": "notice",\n}'),
      'FILE_NOT_JSON notices/notice.v1.json:3:1',
    ],
    ['an empty file', () => kit.write('notices/notice.v1.json', ''), 'FILE_NOT_JSON notices/notice.v1.json:1:1'],
    [
      'a name twice',
      () => kit.write('notices/notice.v1.json', '{ "id": "a",\n"id": "b" }'),
      'FILE_KEY_TWICE notices/notice.v1.json:2:1',
    ],
    [
      'a file too large',
      () => kit.write('notices/notice.v1.json', ' '.repeat(MOST_BYTES + 1)),
      'FILE_TOO_LARGE notices/notice.v1.json',
    ],
    [
      'a directory with a file’s name',
      () => {
        rmSync(kit.path('notices/notice.v1.json'));
        mkdirSync(kit.path('notices/notice.v1.json'));
      },
      'FILE_UNREADABLE notices/notice.v1.json',
    ],
    [
      'a file not in UTF-8',
      () => kit.write('notices/notice.v1.json', Buffer.from([0x22, 0xe9, 0x22])),
      'FILE_UNREADABLE notices/notice.v1.json',
    ],
    ['a wrong shape', () => kit.write('notices/notice.v1.json', '[]'), 'SHAPE_TYPE notices/notice.v1.json#'],
    [
      'a wrong name',
      () => kit.edit('notices/notice.v1.json', (notice) => ({ ...notice, id: 'note' })),
      'FILE_NAME notices/notice.v1.json#/id',
    ],
    [
      'a wrong meaning',
      () => kit.edit('notices/notice.v1.json', (notice) => ({ ...notice, workflow: 'alert' })),
      'WORKFLOW_UNKNOWN notices/notice.v1.json#/workflow',
    ],
    [
      'a text missing',
      () =>
        kit.edit('notices/texts/en.json', ({ texts, ...bundle }) => ({
          ...bundle,
          texts: { ...(texts as object), 'notice.v1/title': undefined },
        })),
      'TEXT_MISSING notices/texts/en.json#/texts/notice.v1~1title',
    ],
    [
      'a wrong legal area',
      () => kit.edit('notices/legal-area.json', (area) => ({ ...area, numberPrefix: 'notices' })),
      'SHAPE_PATTERN notices/legal-area.json#/numberPrefix',
    ],
    ['no legal area', () => rmSync(kit.path('notices/legal-area.json')), 'AREA_MISSING notices'],
    [
      'competences from nowhere',
      () => kit.edit('notices/legal-area.json', (area) => ({ ...area, competenceLists: ['trade'] })),
      'LIST_UNKNOWN notices/legal-area.json#/competenceLists/0',
    ],
    [
      'a beginning of numbers that is taken',
      () => kit.edit('services/legal-area.json', (area) => ({ ...area, numberPrefix: 'NO' })),
      'PREFIX_TWICE services/legal-area.json#/numberPrefix',
    ],
  ])('%s', (_, spoil, problem) => {
    kit.addArea('notices', { prefix: 'NO' });
    expect(kit.found(kit.read())).toEqual([]);
    spoil();
    const after = kit.read();
    expect(kit.found(after)).toContain(problem);
    // Areas are read by name, so of two that cannot both be, it is the later one that stays out.
    expect(linesOf(after)).toEqual([problem.startsWith('PREFIX') ? 'notice.v1' : 'establishment.v1']);
  });

  test('what uses a faulty module or list is left out as well, and the rest loads', () => {
    kit.addArea('notices');
    kit.write('code-lists/measureKind.json', '{}');
    const after = kit.read();
    expect(linesOf(after)).toEqual([]);
    expect(kit.found(after)).toContain('LIST_UNKNOWN services/legal-area.json#/competenceLists/0');
  });

  test('a missing translation and a text left over are reported, and keep nothing out', () => {
    kit.edit('services/texts/sv.json', ({ texts, ...bundle }) => {
      const { title, ...others } = texts as Record<string, string>;
      return { ...bundle, texts: { ...others, 'closure.v1/title': 'Stängning' } };
    });
    const after = kit.read();
    expect(kit.found(after)).toEqual([
      'TEXT_UNUSED services/texts/sv.json#/texts/closure.v1',
      'TRANSLATION_MISSING services/texts/sv.json#/texts/title',
    ]);
    expect(after.problems.every(isAdvisory)).toBe(true);
    expect(linesOf(after)).toEqual(['establishment.v1']);
  });

  test('a fault in a module is reported once, however many use it', () => {
    kit.addArea('notices');
    kit.edit('modules/texts/en.json', (bundle) => ({ ...bundle, texts: { 'person.v1/title': 'Person' } }));
    const codes = kit.found(kit.read()).filter((line) => line.endsWith('familyName.label'));
    expect(codes).toEqual(['TEXT_MISSING modules/texts/en.json#/texts/person.v1~1familyName.label']);
  });

  test('a bundle in a language that its name does not say is left out', () => {
    cpSync(kit.path('services/texts/sv.json'), kit.path('services/texts/fi.json'));
    expect(kit.found(kit.read())).toEqual(['FILE_NAME services/texts/fi.json#/language']);
  });
});

test('everything that is shipped passes', () => {
  const { problems } = readFolders([join(projectRoot, 'questionnaires')], WORKFLOWS);
  expect(problems.filter((problem) => !isAdvisory(problem))).toEqual([]);
});
