import { afterEach, beforeEach, expect, it, jest } from '@jest/globals';

import { questionnaires } from '../../src/commands/questionnaires.ts';
import { FolderKit } from '../editions/files/folderKit.ts';

const TEXTS = 'notices/texts/en.json';

let kit: FolderKit;
let out: string;
let err: string;
beforeEach(() => {
  kit = new FolderKit();
  kit.addArea('notices', { prefix: 'NA' });
  kit.edit('notices/legal-area.json', (area) => ({ ...area, competenceLists: [] }));
  kit.edit('notices/notice.v1.json', ({ forms, ...rest }) => {
    const { reply } = forms as { reply: object };
    const request = { items: [{ key: 'who', type: 'boolean' }] };
    return { ...rest, forms: { request, reply: { ...reply, items: [{ key: 'answer', type: 'boolean' }] } } };
  });
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
  kit.remove();
});

const check = () => questionnaires(['check', kit.path('notices')]);
const text = (change: Record<string, string | undefined>) =>
  kit.edit(TEXTS, (bundle) => ({ ...bundle, texts: { ...(bundle['texts'] as object), ...change } }));

it('ends with 0 when there are only warnings, and calls them so', async () => {
  text({ 'notice.v1/request.gone.label': 'Gone?' });
  expect(await check()).toBe(0);
  expect(err).toMatch(/^warning {2}TEXT_UNUSED {2}.*notices\/texts\/en\.json#/m);
  expect(out).toMatch(/^\d+ questionnaires can be used; 0 errors, [1-9]\d* warnings?\n$/);
});

it('ends with 1 when there is an error, and counts it', async () => {
  text({ 'notice.v1/request.who.label': undefined });
  expect(await check()).toBe(1);
  expect(err).toMatch(/^TEXT_MISSING {2}/m);
  expect(out).toMatch(/ can be used; 1 error, /);
});

it('says in words that a directory is not there', async () => {
  expect(await questionnaires(['check', kit.path('nowhere')])).toBe(1);
  expect(err).toContain('The folder does not exist.');
  expect(err).not.toContain('ENOENT');
});

it('prints what must be mended last', async () => {
  text({ 'notice.v1/request.gone.label': 'Gone?', 'notice.v1/request.who.label': undefined });
  await check();
  expect(err.lastIndexOf('warning ')).toBeLessThan(err.indexOf('TEXT_MISSING'));
});
