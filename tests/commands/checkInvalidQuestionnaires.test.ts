import { existsSync } from 'node:fs';
import { join } from 'node:path';

import { afterEach, beforeEach, expect, it, jest } from '@jest/globals';

import { questionnaires } from '../../src/commands/questionnaires.ts';
import { INVALID, invalidFixtures } from '../editions/files/invalidFixtures.ts';

// Those too large to lie there are generated where each is tried alone.
const FIXTURES = invalidFixtures().filter(({ name }) => existsSync(join(INVALID, name)));

let out: string;
let err: string;
beforeEach(() => {
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
});

/** What was printed of a folder: severity, code and place of each problem. */
function printed(folder: string): string[] {
  return err
    .split('\n')
    .filter((line) => line.includes(`  ${folder}`))
    .map((line) => line.replace(`${folder}/`, ''));
}

it('refuses every invalid fixture for its own reason, and for no other', async () => {
  expect(await questionnaires(['check', INVALID])).toBe(1);
  const expected = FIXTURES.map(({ code, at, severity }) => `${severity ? 'warning  ' : ''}${code}  ${at}`);
  expect(printed(INVALID).sort()).toEqual(expected.sort());
  expect(out).toContain(` ${FIXTURES.filter(({ severity }) => !severity).length} errors, `);
  for (const { fix } of FIXTURES) expect(err).toContain(fix);
});

it.each(['areas', 'constructs', 'operators', 'secrets'])('finds nothing in the valid fixtures: %s', async (name) => {
  const folder = join(INVALID, '..', name);
  expect(await questionnaires(['check', folder])).toBe(0);
  expect(printed(folder)).toEqual([]);
  expect(out).toBe('2 questionnaires can be used; 0 problems\n');
});
