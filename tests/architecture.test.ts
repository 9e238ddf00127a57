import { readdirSync, readFileSync } from 'node:fs';
import { join } from 'node:path';

import { expect, it } from '@jest/globals';

import { projectRoot } from '../src/root.ts';

const LONGEST_FILE = 300;
const GENERATED = ['src/demo/gql/operations.ts'];

const files = ['src', 'schema', 'tests', 'scripts', 'bench'].flatMap((folder) =>
  readdirSync(join(projectRoot, folder), { recursive: true, encoding: 'utf8' })
    .filter((name) => /\.(ts|mjs)$/.test(name))
    .map((name) => `${folder}/${name}`),
);
const lines = new Map(files.map((file) => [file, readFileSync(join(projectRoot, file), 'utf8').split('\n').length]));

it('finds the files that it speaks of', () => {
  expect(files.length).toBeGreaterThan(200);
});

it('keeps every file within 300 lines', () => {
  const long = files.filter((file) => !GENERATED.includes(file) && (lines.get(file) ?? 0) > LONGEST_FILE);
  expect(long).toEqual([]);
});

it('never switches the type checker off', () => {
  const own = files.filter((file) => /^(src|schema)\//.test(file) && !GENERATED.includes(file));
  const off = own.filter((file) =>
    /@ts-(ignore|nocheck|expect-error)|\bas any\b/.test(readFileSync(join(projectRoot, file), 'utf8')),
  );
  expect(off).toEqual([]);
});
