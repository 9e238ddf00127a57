import { cpSync, mkdirSync, mkdtempSync, readdirSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';

import { afterEach, beforeEach, expect, test } from '@jest/globals';

import { readFolders } from '../../../src/editions/files/readFolders.ts';
import { MOST_BYTES } from '../../../src/editions/files/readJsonFile.ts';
import { isAdvisory } from '../../../src/forms/definition/check/isAdvisory.ts';
import { PROBLEM_CODES } from '../../../src/forms/definition/check/problemCodes.ts';
import { projectRoot } from '../../../src/root.ts';
import { WORKFLOWS } from '../../forms/definition/fixtures.ts';
import { INVALID, type InvalidFixture, invalidFixtures } from './invalidFixtures.ts';

const SHIPPED = join(projectRoot, 'questionnaires');
const FIXTURES = invalidFixtures();

/** What reading folders finds, before the checker sees a questionnaire or beside it. */
const READING_CODES = [
  ...['AREA_MISSING', 'FILE_KEY_TWICE', 'FILE_NAME', 'FILE_NOT_JSON', 'FILE_TOO_LARGE', 'FILE_UNREADABLE'],
  ...['ID_TWICE', 'LINE_TWICE', 'PREFIX_TWICE'],
];

/** Files too large to lie here. */
const GENERATED: Readonly<Record<string, string>> = {
  SHAPE_TOO_LARGE: `[${'1,'.repeat(200_000)}1]`,
  FILE_TOO_LARGE: ' '.repeat(MOST_BYTES + 1),
};

/** Of these, the other one that they clash with is shipped. */
const CLASHES = ['ID_TWICE', 'LINE_TWICE', 'PREFIX_TWICE'];

let dir: string;
beforeEach(() => {
  dir = mkdtempSync(join(tmpdir(), 'imi-invalid-'));
});
afterEach(() => rmSync(dir, { recursive: true }));

test('every code has a fixture and every fixture a code', () => {
  expect(FIXTURES.map(({ code }) => code).sort()).toEqual([...PROBLEM_CODES, ...READING_CODES].sort());
});

test('every fixture is a folder named after its code, and every folder a fixture', () => {
  for (const { name, code } of FIXTURES) expect(name).toBe(code.toLowerCase().replaceAll('_', '-'));
  const others = ['README.md', 'code-lists', 'expected', 'modules'];
  const folders = readdirSync(INVALID).filter((name) => !others.includes(name));
  const written = FIXTURES.filter(({ code }) => !(code in GENERATED));
  expect(folders.sort()).toEqual(written.map(({ name }) => name).sort());
});

test.each(FIXTURES)('$code: $about', (fixture) => {
  const { code, at, fix, severity } = fixture;
  const { problems, sources } = readAlone(fixture);
  expect(problems).toEqual([
    {
      code,
      at,
      message: expect.any(String),
      fix: expect.stringContaining(fix),
      ...(severity && { severity }),
    },
  ]);
  // Advice keeps nothing out; anything else keeps the questionnaire out.
  const own = sources.filter(({ source }) => source.legalArea.id === fixture.name);
  expect(own).toHaveLength(problems.every(isAdvisory) ? 1 : 0);
});

/** Reads one folder of the fixtures, with their modules and code lists, as if it stood there alone. */
function readAlone({ name, code }: InvalidFixture) {
  for (const shared of ['modules', 'code-lists']) cpSync(join(INVALID, shared), join(dir, shared), { recursive: true });
  const file = GENERATED[code];
  if (file === undefined) cpSync(join(INVALID, name), join(dir, name), { recursive: true });
  else {
    mkdirSync(join(dir, name));
    cpSync(join(INVALID, 'shape-type', 'legal-area.json'), join(dir, name, 'legal-area.json'));
    writeFileSync(join(dir, name, `${name}.v1.json`), file);
  }
  const { problems, sources } = readFolders(CLASHES.includes(code) ? [SHIPPED, dir] : [dir], WORKFLOWS);
  return { sources, problems: problems.map((found) => ({ ...found, at: found.at.replace(`${dir}/`, '') })) };
}
