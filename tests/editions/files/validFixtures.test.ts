import { readdirSync, readFileSync } from 'node:fs';
import { join } from 'node:path';

import { expect, test } from '@jest/globals';

import schema from '../../../questionnaires/questionnaire.schema.json' with { type: 'json' };
import { readFolders } from '../../../src/editions/files/readFolders.ts';
import { projectRoot } from '../../../src/root.ts';
import { WORKFLOWS } from '../../forms/definition/fixtures.ts';

const SHIPPED = join(projectRoot, 'questionnaires');
const FIXTURES = join(projectRoot, 'tests', 'fixtures', 'questionnaires');

test.each(['areas', 'constructs', 'operators', 'secrets'])('%s has no problem beside what is shipped', (name) => {
  expect(readFolders([SHIPPED, join(FIXTURES, name)], WORKFLOWS).problems).toEqual([]);
});

test('valid has no problem: with a person and countries of its own, it stands instead of what is shipped', () => {
  expect(readFolders([join(FIXTURES, 'valid')], WORKFLOWS).problems).toEqual([]);
});

test('every type of item, attribute and operator of the language stands in one of them', () => {
  const used = new Set<string>();
  for (const file of definitions()) {
    for (const [name, value] of membersIn(JSON.parse(readFileSync(file, 'utf8')))) {
      used.add(name);
      if (name === 'type') used.add(`type ${value}`);
    }
  }
  const language = [...membersIn(schema)].flatMap(([name, value]) => (name === 'properties' ? namesIn(value) : []));
  const types = schema.$defs.item.properties.type.enum.map((type) => `type ${type}`);
  expect([...new Set([...language, ...types])].filter((name) => !used.has(name))).toEqual([]);
});

function definitions(): string[] {
  return ['valid', 'areas', 'constructs', 'operators', 'secrets'].flatMap((name) =>
    readdirSync(join(FIXTURES, name), { recursive: true, encoding: 'utf8' })
      .filter((file) => file.endsWith('.json') && !file.includes('texts'))
      .map((file) => join(FIXTURES, name, file)),
  );
}

function* membersIn(value: unknown): Generator<readonly [name: string, value: unknown]> {
  if (typeof value !== 'object' || value === null) return;
  for (const [name, inner] of Object.entries(value)) {
    if (!Array.isArray(value)) yield [name, inner];
    yield* membersIn(inner);
  }
}

function namesIn(value: unknown): string[] {
  return typeof value === 'object' && value !== null ? Object.keys(value) : [];
}
