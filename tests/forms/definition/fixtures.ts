import { readdirSync, readFileSync } from 'node:fs';
import { join } from 'node:path';

import { readFolders } from '../../../src/editions/readFolders.ts';
import type { EditionSource } from '../../../src/forms/definition/types.ts';
import { projectRoot } from '../../../src/root.ts';

const FIXTURES = join(projectRoot, 'tests', 'fixtures', 'questionnaires');

/** Workflows of the fixtures. */
export const WORKFLOWS = new Map([['information-request', { forms: ['request', 'reply'] }]]);

/** The folder of the valid fixture. */
export const VALID = join(FIXTURES, 'valid');

const [valid] = readFolders([VALID], WORKFLOWS).sources;

/** A fresh copy of the valid questionnaire, in some of its languages. */
export function validSource(languages: readonly string[] = ['en', 'sv', 'lt']): EditionSource {
  const { texts, ...source } = structuredClone(valid!.source);
  return { ...source, texts: Object.fromEntries(Object.entries(texts).filter(([tag]) => languages.includes(tag))) };
}

/** A change to a source, at a JSON pointer; `-` appends to a list. */
export type Change =
  | { readonly set: string; readonly to: unknown; readonly times?: number; readonly nested?: number }
  | { readonly remove: string };

/** What a fixture of an invalid questionnaire says: what is changed in the valid one, and what must be found. */
export interface InvalidFixture {
  readonly about: string;
  readonly languages?: readonly string[];
  readonly workflows?: Readonly<Record<string, readonly string[]>>;
  readonly change: readonly Change[];
  readonly at: string;
  readonly fix: string;
}

/** Names of the invalid fixtures: the codes that they show. */
export function invalidFixtures(): string[] {
  return readdirSync(join(FIXTURES, 'invalid')).map((name) => name.replace('.json', ''));
}

/** Reads an invalid fixture. */
export function invalidFixture(code: string): InvalidFixture {
  return JSON.parse(readFileSync(join(FIXTURES, 'invalid', `${code}.json`), 'utf8'));
}

/** Changes a source in place. */
export function change(source: EditionSource, changes: readonly Change[]): EditionSource {
  for (const step of changes) {
    const pointer = 'set' in step ? step.set : step.remove;
    const keys = pointer
      .split('/')
      .slice(1)
      .map((key) => key.replaceAll('~1', '/').replaceAll('~0', '~'));
    const last = keys.pop()!;
    const parent = keys.reduce<unknown>((value, key) => (value as Record<string, unknown>)[key], source);
    if (typeof parent !== 'object' || parent === null) throw new TypeError(`There is nothing at ${pointer}`);
    if ('remove' in step && Array.isArray(parent)) parent.splice(Number(last), 1);
    else if ('remove' in step) Reflect.deleteProperty(parent, last);
    else if (Array.isArray(parent) && last === '-') parent.push(valueIn(step));
    else Reflect.set(parent, last, valueIn(step));
  }
  return source;
}

function valueIn({ to, times, nested }: Extract<Change, { set: string }>): unknown {
  if (times !== undefined) return Array.from({ length: times }, () => to);
  let value = to;
  for (let level = 1; level < (nested ?? 1); level += 1) value = { ...(to as object), items: [value] };
  return nested === undefined ? value : innermost(value);
}

// The innermost group of nested ones holds a question.
function innermost(value: unknown): unknown {
  const { items, ...group } = value as { items?: unknown[] };
  return { ...group, items: items ? items.map(innermost) : [{ key: 'last', type: 'boolean' }] };
}
