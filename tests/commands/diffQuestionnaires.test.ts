import { afterEach, beforeEach, expect, it, jest } from '@jest/globals';

import { questionnaires } from '../../src/commands/questionnaires.ts';
import { FolderKit } from '../editions/files/folderKit.ts';

const FILE = 'services/establishment.v1.json';

let old: FolderKit;
let next: FolderKit;
let out: string;
let err: string;
beforeEach(() => {
  old = new FolderKit();
  next = new FolderKit();
  out = '';
  err = '';
  jest.spyOn(process.stdout, 'write').mockImplementation((text) => {
    out += String(text);
    return true;
  });
  jest.spyOn(process.stderr, 'write').mockImplementation((text) => {
    err += String(text);
    return true;
  });
});
afterEach(() => {
  jest.restoreAllMocks();
  old.remove();
  next.remove();
});

const diff = (from: string, to: string) => questionnaires(['diff', old.path(from), next.path(to)]);

/** Text of another length, in a new version. */
function shorten(version: string) {
  const spoil = (text: string) => text.replace('"maxLength":100,"required":true}', '"maxLength":80,"required":true}');
  next.edit(FILE, (document) => JSON.parse(spoil(JSON.stringify({ ...document, version }))));
}

it('prints nothing but a summary when nothing changed', async () => {
  expect(await diff('services', 'services')).toBe(0);
  expect(out).toBe('establishment.v1 1.0.0 → establishment.v1 1.0.0: 0 changes, no new version needed\n');
  expect(err).toBe('');
});

it.each(['services', FILE])('prints each change and the version that is needed: %s', async (path) => {
  shorten('1.1.0');
  expect(await diff(path, path)).toBe(0);
  expect(out.split('\n')).toContain(
    'tightening  request.trade  maxLength goes from 100 to 80: fewer answers are accepted.',
  );
  expect(out).toContain('establishment.v1 1.0.0 → establishment.v1 1.1.0: ');
  expect(out).toContain('needs 1.1.0 (minor)');
});

it('ends with 1 when the version is too low', async () => {
  shorten('1.0.1');
  expect(await diff('services', 'services')).toBe(1);
  expect(err).toContain('VERSION_TOO_LOW');
});

it('ends with 1 when a file is faulty', async () => {
  next.write(FILE, '{');
  expect(await diff('services', 'services')).toBe(1);
  expect(err).toContain(next.path(FILE));
  expect(out).toBe('establishment.v1 1.0.0 cannot be compared: its new file has errors\n');
});

it('names no version for what is forbidden in all of them', async () => {
  const mark = (text: string) =>
    text.replace('"maxLength":100,"required":true}', '"maxLength":100,"required":true,"personalData":true}');
  old.edit(FILE, (document) => JSON.parse(mark(JSON.stringify(document))));
  expect(await diff('services', 'services')).toBe(1);
  expect(out).toContain('1 change, forbidden in any version\n');
  expect(err).toContain('FORBIDDEN_CHANGE');
});

it('names lines that came and went', async () => {
  next.addArea('notices');
  expect(await diff('services', 'notices')).toBe(0);
  expect(out).toBe('notice.v1 1.0.0 is new\nestablishment.v1 1.0.0 has no file any more\n');
});

it.each([[['diff']], [['diff', 'a']], [['diff', 'a', 'b', 'c']]])('is not called as %j', async (args) => {
  await expect(questionnaires(args)).rejects.toThrow('');
});

it('says that a folder is not there', async () => {
  await expect(diff('nothing', 'services')).rejects.toThrow('FILE_UNREADABLE');
});
