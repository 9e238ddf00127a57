import { randomBytes } from 'node:crypto';
import { mkdtempSync, readFileSync, rmSync, statSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';

import { afterEach, beforeEach, expect, it } from '@jest/globals';

import { StartError } from '../../src/errors.ts';
import { masterKeyOf } from '../../src/vault/masterKey.ts';

let dataDir: string;
beforeEach(() => {
  dataDir = mkdtempSync(join(tmpdir(), 'imi-vault-'));
});
afterEach(() => rmSync(dataDir, { recursive: true }));

it('the key of the configuration is used, and no file is made', () => {
  const masterKey = randomBytes(32);
  expect(masterKeyOf({ masterKey, dataDir: join(dataDir, 'none') })).toBe(masterKey);
  expect(() => statSync(join(dataDir, 'none'))).toThrow();
});

it('without one, a key is made that only its owner can read, and kept', () => {
  const folder = join(dataDir, 'deep', 'down');
  const key = masterKeyOf({ masterKey: null, dataDir: folder });
  expect(key).toHaveLength(32);
  expect(statSync(join(folder, 'master.key')).mode & 0o777).toBe(0o600);
  expect(masterKeyOf({ masterKey: null, dataDir: folder }).equals(key)).toBe(true);
});

it.each([
  ['empty', ''],
  ['cut short', randomBytes(31).toString('base64')],
  ['too long', randomBytes(33).toString('base64')],
  ['something else', 'this is not a key'],
])('a file that is %s is a problem, and stays as it is', (_what, content) => {
  const file = join(dataDir, 'master.key');
  writeFileSync(file, content);
  expect(() => masterKeyOf({ masterKey: null, dataDir })).toThrow(StartError);
  expect(() => masterKeyOf({ masterKey: null, dataDir })).toThrow(/MASTER_KEY_DAMAGED/);
  expect(readFileSync(file, 'utf8')).toBe(content);
});
