import { readdirSync, readFileSync } from 'node:fs';
import { join } from 'node:path';

import { describe, expect, test } from '@jest/globals';
import { Ajv2020 } from 'ajv/dist/2020.js';

import { EFFECT_ARGUMENT, EFFECTS, INPUTS, PARTS, ROLES } from '../../src/workflow/types.ts';
import { ROOT, shipped } from './shipped.ts';

const FOLDER = join(ROOT, 'questionnaires', 'workflows');
const schema = JSON.parse(readFileSync(join(FOLDER, '..', 'workflow.schema.json'), 'utf8'));

test('every shipped workflow loads without a problem', () => {
  expect(shipped.problems).toEqual([]);
  const files = readdirSync(FOLDER).filter((name) => name.endsWith('.json'));
  expect([...shipped.workflows.keys()].map((id) => `${id}.json`)).toEqual(files.sort());
});

describe('the schema for editors', () => {
  test.each([
    ['part', PARTS],
    ['role', ROLES],
    ['input', INPUTS],
  ])('lists the same names as the code for: %s', (definition, names) => {
    expect(schema.$defs[definition].enum).toEqual(names);
  });

  test('lists the same effects as the code', () => {
    const [plain, withArgument] = schema.$defs.effect.pattern.match(/\w+(\|\w+)+/g);
    const takesArgument = (name: (typeof EFFECTS)[number]) => EFFECT_ARGUMENT[name] !== null;
    expect(plain.split('|')).toEqual(EFFECTS.filter((name) => !takesArgument(name)));
    expect(withArgument.split('|')).toEqual(EFFECTS.filter(takesArgument));
  });

  test('is a valid schema and describes everything that an author can write', () => {
    expect(new Ajv2020().validateSchema(schema)).toBe(true);
    const undescribed: string[] = [];
    const visit = (node: unknown, path: string) => {
      if (typeof node !== 'object' || node === null) return;
      for (const [key, child] of Object.entries(node)) {
        const isNamed = /(properties|\$defs)$/.test(path);
        if (isNamed && !('description' in child) && !('$ref' in child)) undescribed.push(`${path}/${key}`);
        visit(child, `${path}/${key}`);
      }
    };
    visit(schema, '');
    expect(undescribed).toEqual([]);
  });
});

describe.each([...shipped.texts])('texts in %s', (language, texts) => {
  const bundle = JSON.parse(readFileSync(join(FOLDER, 'texts', `${language}.json`), 'utf8'));

  test('say who wrote them', () => {
    expect(bundle.state).toBe(language === 'en' ? 'final' : 'machine');
  });

  test('have no straight quotes, placeholders, or spaces at the ends', () => {
    for (const [key, text] of Object.entries(texts))
      expect([key, text]).toEqual([key, expect.not.stringMatching(/['"{}<>]|^\s|\s$/)]);
  });

  test('name different states and different actions differently', () => {
    for (const kind of ['.states.', '.actions.']) {
      const labels = Object.entries(texts).filter(([key]) => key.includes(kind));
      expect(new Set(labels.map(([, text]) => text)).size).toBe(labels.length);
    }
  });
});
