import { readFileSync } from 'node:fs';

import { afterEach, beforeEach, expect, test } from '@jest/globals';

import { FolderKit } from './folderKit.ts';

let kit: FolderKit;
beforeEach(() => {
  kit = new FolderKit();
});
afterEach(() => kit.remove());

test('does not take all texts for missing because one is wrong', () => {
  kit.edit('services/texts/en.json', ({ texts, ...bundle }) => ({
    ...bundle,
    texts: { ...(texts as object), title: 5 },
  }));
  expect(kit.found(kit.read())).toEqual([
    'SHAPE_TYPE services/texts/en.json#/texts/title',
    'TEXT_MISSING services/texts/en.json#/texts/title',
  ]);
});

test('does not pass over a file whose ending is written with capitals', () => {
  kit.write('services/establishment.v2.JSON', readFileSync(kit.path('services/establishment.v1.json')));
  expect(kit.found(kit.read())).toContain('FILE_NAME services/establishment.v2.JSON#/id');
});
