import { describe, expect, test } from '@jest/globals';
import { printType, validateSchema } from 'graphql';

import { compile } from '../../../src/forms/definition/compile.ts';
import type { CodeListDefinition, Item } from '../../../src/forms/definition/types.ts';
import { joinTypes, TypeClashError } from '../../../src/forms/graphql/join/joinTypes.ts';
import { sample } from '../sample.ts';
import { staticSchema } from './staticSchema.ts';

const PERSON = '"""Answers of the module person.v1.""" type PersonV1';
const NAME: Item = { key: 'name', type: 'text', maxLength: 9 };
const HOMES: Item = { key: 'homes', type: 'repeat', items: [{ key: 'city', type: 'text', maxLength: 9 }] };

/** A questionnaire that uses one module and one code list, each in a version of its own. */
function line(id: string, items: readonly Item[], codes: readonly string[], more: Partial<CodeListDefinition> = {}) {
  const options = codes.map((code) => ({ code }));
  const { source } = sample({
    codeLists: { colour: { id: 'colour', typeName: 'Colour', options, ...more } },
    modules: { person: { id: 'person', major: 1, typeName: 'Person', items } },
    forms: {
      request: {
        items: [
          { key: 'who', type: 'use', module: 'person' },
          { key: 'colour', type: 'choice', options: 'colour' },
        ],
      },
    },
    texts: Object.fromEntries(codes.map((code) => [`colour.${code}.label`, `${code} of ${id}`])),
  });
  const typeName = id.charAt(0).toUpperCase() + id.slice(1);
  return compile({ ...source, questionnaire: { ...source.questionnaire, id, typeName } });
}

const older = line('older', [NAME], ['RED', 'BLUE']);
const newer = line('newer', [HOMES, NAME], ['RED', 'GREEN']);

const typeOf = (name: string, ...questionnaires: readonly ReturnType<typeof line>[]) => {
  const schema = joinTypes(staticSchema(), questionnaires);
  expect(validateSchema(schema)).toEqual([]);
  return printType(schema.getType(name)!).replaceAll(/\s+/g, ' ');
};

describe('live editions with different versions of what they share', () => {
  test('a code list has the options of all, labelled as in the newest', () => {
    expect(typeOf('Colour', older, newer)).toBe(
      'enum Colour { """RED of newer""" RED """GREEN of newer""" GREEN """BLUE of older""" BLUE }',
    );
    expect(typeOf('Colour', newer, older)).toContain('"""RED of older"""');
  });

  test('a module has the items of all; a list that not all have may be null', () => {
    expect(typeOf('PersonV1', older, newer)).toBe(`${PERSON} { homes: [PersonV1Homes!] name: String }`);
    expect(typeOf('PersonV1', newer)).toBe(`${PERSON} { homes: [PersonV1Homes!]! name: String }`);
    expect(typeOf('PersonV1Patch', older, newer)).toContain('homes: [PersonV1HomesOperation!]');
  });

  test('a third version joins in as well, in any order', () => {
    const third = line('third', [{ key: 'age', type: 'integer' }, NAME, HOMES], ['GREY']);
    const merged = 'homes: [PersonV1Homes!]';
    for (const lines of [
      [older, newer, third],
      [third, older, newer],
      [newer, third, older],
    ]) {
      const type = typeOf('PersonV1', ...lines);
      expect(type).toContain('age: Int');
      expect(type).toContain(merged);
      expect(type).not.toContain(`${merged}!`);
    }
  });

  test('one type of a member in one version and another in the other is a clash', () => {
    const other = line('other', [{ key: 'name', type: 'integer' }], ['RED']);
    expect(() => joinTypes(staticSchema(), [older, other])).toThrow(TypeClashError);
    expect(() => joinTypes(staticSchema(), [older, other])).toThrow('other.v1 defines PersonV1 differently');
  });

  test.each<[string, ReturnType<typeof line>]>([
    ['of another code list', line('other', [NAME], ['RED'], { id: 'hue' })],
    ['of a questionnaire', line('other', [NAME], ['RED'], { typeName: 'OlderV1' })],
  ])('a name %s is a clash', (_, other) => {
    expect(() => joinTypes(staticSchema(), [older, other])).toThrow(TypeClashError);
  });
});
