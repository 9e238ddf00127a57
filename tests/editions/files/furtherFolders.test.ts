import { chmodSync, cpSync, mkdirSync, mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';

import { afterEach, beforeEach, describe, expect, test } from '@jest/globals';

import { readFolders } from '../../../src/editions/files/readFolders.ts';
import { FolderKit, linesOf } from './folderKit.ts';

const WORKFLOWS = new Map([['information-request', { forms: ['request', 'reply'] }]]);

let kit: FolderKit;
beforeEach(() => {
  kit = new FolderKit();
});
afterEach(() => kit.remove());

describe('names are unique over all directories', () => {
  test('two files with the same line', () => {
    kit.addArea('notices', { prefix: 'NA' });
    kit.addArea('others', { prefix: 'NB' });
    const after = kit.read();
    expect(kit.found(after)).toEqual(['LINE_TWICE others/notice.v1.json#/id']);
    expect(linesOf(after)).toEqual(['notice.v1', 'establishment.v1']);
  });

  test('two lines with the same name of a type', () => {
    kit.addArea('notices');
    kit.edit('notices/notice.v1.json', (notice) => ({ ...notice, typeName: 'Establishment' }));
    const after = kit.read();
    expect(new Set(kit.found(after))).toEqual(new Set(['TYPE_NAME_CLASH services/establishment.v1.json#/typeName']));
    expect(linesOf(after)).toEqual(['notice.v1']);
  });

  test('two majors of a questionnaire stand beside each other', () => {
    kit.addArea('notices', { prefix: 'NA' });
    kit.addArea('others', { prefix: 'NB', major: 2 });
    expect(linesOf(kit.read())).toEqual(['notice.v1', 'notice.v2', 'establishment.v1']);
  });

  test('two legal areas with the same id', () => {
    kit.addArea('notices', { prefix: 'NA' });
    cpSync(kit.path('notices'), kit.path('others'), { recursive: true });
    const codes = kit.found(kit.read());
    expect(codes).toEqual(['ID_TWICE others/legal-area.json#/id', 'PREFIX_TWICE others/legal-area.json#/numberPrefix']);
  });

  test('a type that the fixed schema has', () => {
    const { sources, problems } = readFolders([kit.dir], WORKFLOWS, new Set(['EstablishmentV1']));
    expect(problems.map(({ code }) => code)).toEqual(['TYPE_NAME_TAKEN']);
    expect(sources).toEqual([]);
  });
});

describe('further directories', () => {
  let other: string;
  beforeEach(() => {
    kit.addArea('notices');
    other = mkdtempSync(join(tmpdir(), 'imi-other-'));
    cpSync(kit.path('notices'), join(other, 'notices'), { recursive: true });
    rmSync(kit.path('notices'), { recursive: true });
  });
  afterEach(() => rmSync(other, { recursive: true }));

  test('use the modules and code lists of the first', () => {
    const after = kit.read(other);
    expect(kit.found(after)).toEqual([]);
    expect(linesOf(after)).toEqual(['establishment.v1', 'notice.v1']);
  });

  test('may be a legal area themselves', () => {
    expect(linesOf(kit.read(join(other, 'notices')))).toEqual(['establishment.v1', 'notice.v1']);
  });

  test('bring modules and lists of their own, and cannot replace those of the first', () => {
    cpSync(kit.path('code-lists'), join(other, 'code-lists'), { recursive: true });
    rmSync(join(other, 'code-lists', 'texts'), { recursive: true });
    const after = kit.read(other);
    expect(kit.found(after).map((line) => line.split(' ')[0])).toEqual(['ID_TWICE', 'ID_TWICE', 'ID_TWICE']);
    expect(linesOf(after)).toEqual(['establishment.v1', 'notice.v1']);
  });

  test('cannot rename the options of the first', () => {
    mkdirSync(join(other, 'code-lists', 'texts'), { recursive: true });
    const list = { id: 'colour', typeName: 'Colour', options: [{ code: 'RED' }] };
    writeFileSync(join(other, 'code-lists', 'colour.json'), JSON.stringify(list));
    const texts = { 'colour.label': 'Colour', 'colour.RED.label': 'Red', 'yesNo.YES.label': 'No' };
    writeFileSync(
      join(other, 'code-lists', 'texts', 'en.json'),
      JSON.stringify({ language: 'en', state: 'final', texts }),
    );
    const { codeLists, codeListTexts, problems } = kit.read(other);
    expect(Object.keys(codeLists)).toEqual(['country', 'measureKind', 'yesNo', 'colour']);
    expect(codeListTexts['en']!.texts).toMatchObject({ 'yesNo.YES.label': 'Yes', 'colour.RED.label': 'Red' });
    expect(problems.map(({ code }) => code)).toEqual(['TEXT_UNUSED']);
  });

  test('are reported when they are not there', () => {
    const after = kit.read(join(other, 'nowhere'));
    expect(after.problems).toMatchObject([{ code: 'FILE_UNREADABLE', at: join(other, 'nowhere') }]);
    expect(linesOf(after)).toEqual(['establishment.v1']);
  });

  test('are reported when they may not be read', () => {
    chmodSync(other, 0o000);
    const isRoot = process.getuid?.() === 0;
    expect(kit.found(kit.read(other))).toHaveLength(isRoot ? 0 : 1);
    chmodSync(other, 0o700);
  });
});
