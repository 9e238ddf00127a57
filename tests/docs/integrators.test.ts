import { readFileSync } from 'node:fs';
import { join } from 'node:path';

import { expect, it } from '@jest/globals';
import { buildSchema, isInterfaceType, isObjectType } from 'graphql';

import { ISSUE_CODES } from '../../src/forms/answers/issues/issueCodes.ts';
import { projectRoot } from '../../src/root.ts';

const PAGE = readFileSync(join(projectRoot, 'docs', 'integrators.md'), 'utf8');
const ERRORS = /^## 8\. Errors$(.*?)^## 9\./ms.exec(PAGE)?.[1] ?? '';
const SCHEMA = buildSchema(readFileSync(join(projectRoot, 'schema', 'schema.graphql'), 'utf8'));

it('names every code of an issue, and none that there is not', () => {
  const list = /^\*\*Codes of an issue\*\*(.*?)\n\n/ms.exec(ERRORS)?.[1] ?? '';
  const named = [...list.matchAll(/`([A-Z_]+)`/g)].map(([, code = '']) => code);
  expect(named.sort()).toEqual([...ISSUE_CODES].sort());
});

it('names every typed error with its code', () => {
  const userError = SCHEMA.getType('UserError');
  const types = isInterfaceType(userError) ? SCHEMA.getPossibleTypes(userError).map(({ name }) => name) : [];
  const rows = [...ERRORS.matchAll(/^\| `(\w+Error)` \| `([A-Z_]+)` \|/gm)].map(([, name, code]) => ({ name, code }));
  expect(rows.map(({ name }) => name).sort()).toEqual([...types].sort());
  for (const { name = '', code } of rows) {
    const words = name.replace(/Error$/, '').replaceAll(/(?<=[a-z])(?=[A-Z])/g, '_');
    expect(code).toBe(words.toUpperCase());
  }
});

it('names every value of the enums that say why something was refused', () => {
  for (const error of ['ActionNotAvailableError', 'DraftNotMigratableError', 'InvalidInput', 'InvalidRecipientError']) {
    const type = SCHEMA.getType(error);
    const field = isObjectType(type) ? (type.getFields()['problem'] ?? type.getFields()['refusal']) : undefined;
    const values = /\w+/.exec(String(field?.type))?.[0] ?? '';
    const enumType = SCHEMA.getType(values)?.astNode;
    const names = enumType && 'values' in enumType ? (enumType.values ?? []).map(({ name }) => name.value) : [];
    expect(names).not.toEqual([]);
    for (const name of names) expect(ERRORS).toContain(`\`${name}\``);
  }
});
