import { describe, expect, test } from '@jest/globals';
import { print, validateSchema } from 'graphql';

import { joinTypes } from '../../../src/forms/graphql/join/joinTypes.ts';
import { printDefinition } from '../../../src/forms/graphql/types/printDefinition.ts';
import { sdlOf } from '../../../src/forms/graphql/types/sdlOf.ts';
import { sample } from '../sample.ts';
import { CONSTRUCTS } from './constructs.ts';
import { staticSchema } from './staticSchema.ts';

const compiled = sample(CONSTRUCTS);
const types = sdlOf(compiled);

function linesOf(name: string): string[] {
  const definition = types.get(name);
  return definition
    ? printDefinition(definition)
        .split('\n')
        .slice(1, -1)
        .map((line) => line.trim())
    : [];
}

const item = (path: string, more = '') => `@item(key: "sample.v1/request.${path}"${more})`;

test('everything together is a valid schema', () => {
  const schema = joinTypes(staticSchema(), [compiled]);
  expect(validateSchema(schema)).toEqual([]);
  expect(print(schema.getType('SampleV1Request')!.astNode!)).toContain('@deprecated');
});

describe('answers', () => {
  test('each item in its order, what is said beside an answer next to it, notes nowhere', () => {
    expect(linesOf('SampleV1Request')).toEqual([
      `reason: Ground ${item('reason')}`,
      `"What is meant by the option that stands for everything else." reasonOther: String ${item('reason#other', ', class: PERSONAL')}`,
      `"Why there is no answer. An answer takes it back, and it takes back the answer." reasonAbsent: AbsentReason ${item('reason#absent')}`,
      `"Files that prove the answer." reasonEvidence: [Attachment!]! ${item('reason#evidence', ', class: PERSONAL')}`,
      `"Why the answer is kept from the other side." reasonWithheld: Secrecy ${item('reason#withheld')}`,
      `weight: Decimal ${item('weight', ', since: "1.1.0", unit: "kilogram"')}`,
      `payer: SampleV1RequestPayer ${item('payer')}`,
      `sites: [SampleV1RequestSites!]! ${item('sites')}`,
      `main: SampleV1RequestSites ${item('main')}`,
      `others: [SampleV1RequestSites!]! ${item('others')}`,
      `siteCount: Int ${item('siteCount')}`,
      `town: String ${item('town')} @deprecated(reason: "Ended with 1.2.0; use request.place; goes after 2028-06-30.")`,
      `place: String ${item('place')}`,
    ]);
  });

  test('a variant is a union of its alternatives, also of one in which nothing is asked', () => {
    expect(printDefinition(types.get('SampleV1RequestPayer')!)).toBe(
      'union SampleV1RequestPayer = SampleV1RequestPayerPerson | SampleV1RequestPayerNobody',
    );
    expect(linesOf('SampleV1RequestPayerNobody')).toEqual(['"Nothing is asked here." _: Boolean']);
  });

  test('a row of a list may point to others of the same list', () => {
    expect(linesOf('SampleV1RequestSites')).toContain(`next: SampleV1RequestSites ${item('sites.next')}`);
  });

  test('a group of nothing but notes has no type', () => {
    expect([...types.keys()].filter((name) => name.includes('Words'))).toEqual([]);
  });
});

describe('patches', () => {
  test('a computed value cannot be set; files and rows are named by their ids', () => {
    const members = [...types.get('SampleV1RequestPatch')!.members].map(([name, { type }]) => `${name}: ${type}`);
    expect(members).toEqual([
      'reason: Ground',
      'reasonOther: String',
      'reasonAbsent: AbsentReason',
      'reasonEvidence: [ID!]',
      'reasonWithheld: Secrecy',
      'weight: Decimal',
      'payer: SampleV1RequestPayerPatch',
      'sites: [SampleV1RequestSitesOperation!]',
      'main: ID',
      'others: [ID!]',
      'town: String',
      'place: String',
    ]);
  });

  test('exactly one alternative of a variant is given', () => {
    expect(printDefinition(types.get('SampleV1RequestPayerPatch')!)).toBe(
      'input SampleV1RequestPayerPatch @oneOf {\n  person: SampleV1RequestPayerPersonPatch\n  nobody: SampleV1RequestPayerNobodyPatch\n}',
    );
  });
});

test('an option that ended is deprecated', () => {
  expect(linesOf('Ground')).toEqual([
    '"LAW" LAW',
    '"CUSTOM" CUSTOM @deprecated(reason: "Ended with 1.1.0; use LAW.")',
    '"OTHER" OTHER',
  ]);
});

test('a form of nothing but notes has neither type nor field', () => {
  const silent = sdlOf(sample({ forms: { ...CONSTRUCTS.forms, reply: { items: [{ key: 'hello', type: 'note' }] } } }));
  expect([...silent.get('SampleV1')!.members.keys()]).toEqual(['edition', 'request']);
  expect([...silent.keys()].filter((name) => name.includes('Reply'))).toEqual([]);
});
